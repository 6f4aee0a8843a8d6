/** A page of the guide, block by block. */
import '../design/layout/table.css';
import { useTexts } from '../design/surroundings.ts';
import { quoted } from '../teaching/quoted.ts';
import type { OwnLanguage } from '../texts/texts.ts';
import type { Contents } from './contents.ts';
import { type Block, type Line, type Page, type Piece, pageNames } from './page.ts';

/** To a page of the guide, and a heading in it. */
export type Go = (page: string, heading: string | null) => void;

interface ViewProps {
  readonly page: Page;
  readonly pictures: Contents['pictures'];
  readonly language: OwnLanguage;
  readonly go: Go;
}

export function PageView({ page, pictures, language, go }: ViewProps) {
  const text = (line: Line) => <LineView line={line} language={language} page={page.name} go={go} />;
  return (
    <>
      {page.blocks.map((block, i) => (
        <BlockView key={i} block={block} pictures={pictures} text={text} label={headingBefore(page, i)} />
      ))}
    </>
  );
}

/** What a table is about. */
const headingBefore = ({ title, blocks }: Page, at: number): string => {
  const heading = blocks.filter((block, i) => i < at && block.kind === 'heading').at(-1);
  return heading?.kind === 'heading' ? heading.text : title;
};

interface BlockProps {
  readonly block: Block;
  readonly pictures: Contents['pictures'];
  readonly text: (line: Line) => preact.ComponentChildren;
  readonly label: string;
}

function BlockView({ block, pictures, text, label }: BlockProps) {
  switch (block.kind) {
    case 'heading':
      return block.level === 2 ? (
        <h2 id={block.id} tabIndex={-1}>
          {block.text}
        </h2>
      ) : (
        <h3 id={block.id} tabIndex={-1}>
          {block.text}
        </h3>
      );
    case 'text':
      return <p>{text(block.line)}</p>;
    case 'note':
      return <p class="guide-note">{text(block.line)}</p>;
    case 'list': {
      const items = block.items.map((item, i) => <li key={i}>{text(item)}</li>);
      return block.numbered ? <ol class="guide-list">{items}</ol> : <ul class="guide-list">{items}</ul>;
    }
    case 'code':
      return (
        <pre class="guide-code">
          <code>{block.text}</code>
        </pre>
      );
    case 'picture':
      return <img class="guide-picture" src={pictures[block.file]} alt={block.text} />;
    case 'table':
      return (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by keyboard
        <section class="table" aria-label={label} tabIndex={0}>
          <table>
            <thead>
              <tr>
                {block.head.map((cell, i) => (
                  <th key={i} scope="col">
                    {text(cell)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {block.rows.map((row, i) => (
                <tr key={i}>
                  {row.map((cell, column) =>
                    column === 0 ? (
                      <th key={column} scope="row">
                        {text(cell)}
                      </th>
                    ) : (
                      <td key={column}>{text(cell)}</td>
                    ),
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      );
  }
}

interface LineProps {
  readonly line: Line;
  readonly language: OwnLanguage;
  /** The page that it stands on. */
  readonly page: string;
  readonly go: Go;
}

const LineView = ({ line, ...place }: LineProps) => (
  <>
    {line.map((piece, i) => (
      <PieceView key={i} piece={piece} {...place} />
    ))}
  </>
);

function PieceView({ piece, language, page, go }: Omit<LineProps, 'line'> & { readonly piece: Piece }) {
  const t = useTexts();
  if (typeof piece === 'string') return <>{piece}</>;
  switch (piece.kind) {
    case 'quoted':
      return <strong>{quoted(piece.text, language)}</strong>;
    case 'strong':
      return <strong>{piece.text}</strong>;
    case 'emphasis':
      return <em>{piece.text}</em>;
    case 'code':
      return <code class="guide-words">{piece.text}</code>;
    case 'link': {
      const [file = '', heading = null] = piece.to.split('#');
      const target = file === '' ? page : pageNames.find((name) => `${name}.md` === file);
      // What lies beside the guide is in the source, and no window holds it.
      if (target === undefined)
        return (
          <>
            {piece.text}{' '}
            <span class="muted">({t('guide.source', { path: file.replace(/^(?:\.\.\/)+/, 'docs/') })})</span>
          </>
        );
      return (
        <a
          href={`#${target}`}
          onClick={(event) => {
            event.preventDefault();
            go(target, heading);
          }}
        >
          {piece.text}
        </a>
      );
    }
  }
}
