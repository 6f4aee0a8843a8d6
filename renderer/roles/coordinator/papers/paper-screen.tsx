/** A page to print, seen before it is printed: in whichever language, black on white, whatever the window looks like. */
import { type ComponentChildren, h } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import type { Node } from '../../../../shared/verdict/paper/page.ts';
import { paperStyle } from '../../../../shared/verdict/paper/style.ts';
import { Button } from '../../../design/controls/button.tsx';
import { Screen } from '../../../design/layout/screen.tsx';
import type { ScreenName } from '../../../design/layout/screens.ts';
import { SurroundingsContext, useSurroundings, useTexts } from '../../../design/surroundings.ts';
import { type Language, languages, ownNameOf } from '../../../texts/texts.ts';
import './papers.css';

interface PaperScreenProps {
  readonly name: Extract<ScreenName, 'coordinator-poster' | 'coordinator-minutes'>;
  readonly title: string;
  readonly lead: string;
  readonly overline: string;
  /** Whether there is something to print yet. */
  readonly ready?: boolean;
  /** What else can be done with it. */
  readonly also?: ComponentChildren;
  /** Above the page, and not printed. */
  readonly notices?: ComponentChildren;
  readonly onDone: () => void;
  /** The page itself: everything in it speaks the language of the page. */
  readonly children: ComponentChildren;
}

export function PaperScreen({
  name,
  title,
  lead,
  overline,
  ready = true,
  also,
  notices,
  onDone,
  children,
}: PaperScreenProps) {
  const t = useTexts();
  const surroundings = useSurroundings();
  const [language, setLanguage] = useState(surroundings.language);
  useStyle(paperStyle);
  return (
    <Screen
      key={name}
      name={name}
      title={title}
      lead={lead}
      overline={overline}
      tools={
        <PaperLanguage language={language} onChange={(chosen) => surroundings.fetchLanguage(chosen, setLanguage)} />
      }
      actions={
        <>
          {ready && (
            <Button kind="primary" size="large" onClick={() => window.print()}>
              {t('papers.print')}
            </Button>
          )}
          {also}
          <Button kind="quiet" size="large" onClick={onDone}>
            {t('common.back')}
          </Button>
        </>
      }
    >
      {notices && <div class="no-print stack">{notices}</div>}
      <SurroundingsContext.Provider value={{ ...surroundings, language }}>
        {ready && (
          <article class="paper" lang={language}>
            {children}
          </article>
        )}
      </SurroundingsContext.Provider>
    </Screen>
  );
}

interface PaperLanguageProps {
  readonly language: Language;
  readonly onChange: (language: Language) => void;
}

function PaperLanguage({ language, onChange }: PaperLanguageProps) {
  const t = useTexts();
  return (
    <label class="paper-language">
      <span>{t('papers.language')}</span>
      <select
        value={language}
        onChange={({ currentTarget }) => {
          const chosen = languages.find((one) => one === currentTarget.value);
          if (chosen) onChange(chosen);
        }}
      >
        {languages.map((one) => (
          <option key={one} value={one} lang={one}>
            {ownNameOf(one)}
          </option>
        ))}
      </select>
    </label>
  );
}

/** The sheet that the command line puts into its file as well, for as long as the page is shown; no policy lets one in as text. */
function useStyle(text: string): void {
  useLayoutEffect(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
    };
  }, [text]);
}

/** A page's tree in this window. */
export function Drawn({ node }: { readonly node: Node }): ComponentChildren {
  if (typeof node === 'string') return node;
  const { translate, ...attributes } = node.attributes;
  // Preact sets a property by this name, which is a truth value.
  const drawn = translate === 'no' ? { ...attributes, translate: false } : attributes;
  return h(
    node.tag,
    drawn,
    ...node.children.map((child, i) => (typeof child === 'string' ? child : <Drawn key={i} node={child} />)),
  );
}
