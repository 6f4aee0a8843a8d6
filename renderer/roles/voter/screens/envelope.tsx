import { Icon } from '../../../design/signs/icon.tsx';
import './envelope.css';

/** A voter's own envelope, large: sealed, on its way to the board, or opened as a test. */
export function Envelope({ as = 'sealed' }: { as?: 'sealed' | 'leaving' | 'opened' }) {
  return (
    <div class={`own-envelope own-envelope-${as}`}>
      <Icon name={as === 'opened' ? 'envelope-open' : 'envelope'} />
    </div>
  );
}
