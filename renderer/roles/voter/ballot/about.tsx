import './about.css';

/** What the plan says of an option, under its name; nothing where it says nothing. */
export const About = ({ children }: { children: string }) =>
  children === '' ? null : (
    <span class="option-about muted small" dir="auto">
      {children}
    </span>
  );
