import { type Inline, type Line, readSafeText } from '../domain/report/safe-text.ts';
import { withinItself } from '../i18n/own-words.ts';
import './safe-text.css';

/** What a person wrote, with the little that its marks mean: paragraphs, lists, bold, links. Made of elements and
 *  never of HTML; a link opens a page of its own that knows nothing of this one. */
export function SafeText({ text }: { readonly text: string }) {
  return (
    <div class="safe-text">
      {readSafeText(text).map((block, index) => {
        if (block.kind === 'paragraph') return <Paragraph key={index} lines={block.lines} />;
        const items = block.items.map((item, place) => (
          <li key={place}>
            <Parts line={item} />
          </li>
        ));
        if (block.kind === 'bullets') return <ul key={index}>{items}</ul>;
        return (
          <ol key={index} start={block.start}>
            {items}
          </ol>
        );
      })}
    </div>
  );
}

function Paragraph({ lines }: { readonly lines: readonly Line[] }) {
  return (
    <p>
      {lines.map((line, index) => (
        <Row key={index} line={line} isFirst={index === 0} />
      ))}
    </p>
  );
}

function Row({ line, isFirst }: { readonly line: Line; readonly isFirst: boolean }) {
  return (
    <>
      {!isFirst && <br />}
      <Parts line={line} />
    </>
  );
}

function Parts({ line }: { readonly line: Line }) {
  return (
    <>
      {line.map((part, index) => (
        <Part key={index} part={part} />
      ))}
    </>
  );
}

function Part({ part }: { readonly part: Inline }) {
  if (part.kind === 'text') return <>{withinItself(part.text)}</>;
  if (part.kind === 'bold') {
    return (
      <strong>
        <Parts line={part.parts} />
      </strong>
    );
  }
  return (
    <a href={part.href} target="_blank" rel="noopener noreferrer">
      {withinItself(part.text)}
    </a>
  );
}
