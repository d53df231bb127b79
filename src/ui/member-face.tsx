import { useState } from 'preact/hooks';
import { Icon } from './icon.tsx';
import './member-face.css';

export interface Person {
  /** Trello gives some members no name; then `nameless` is said instead. */
  readonly name: string | undefined;
  /** Address of a picture; initials stand in while there is none or when it does not load. */
  readonly avatar?: string | undefined;
}

export interface MemberFaceProps extends Person {
  readonly size?: number | undefined;
}

/** A picture or initials; decoration, the name stands beside it. */
export function MemberFace({ name, avatar, size = 24 }: MemberFaceProps) {
  const [broken, setBroken] = useState<string>();
  const style = { width: `${size}px`, height: `${size}px`, fontSize: `${size * 0.4}px` };
  return (
    <span class="face" style={style} aria-hidden="true">
      {avatar && avatar !== broken ? (
        <img src={avatar} alt="" onError={() => setBroken(avatar)} />
      ) : (
        initialsOf(name) || <Icon name="person" size={size * 0.66} />
      )}
    </span>
  );
}

export interface PersonLineProps extends Person {
  readonly nameless: string;
  /** "Decides for the client", "no longer on the board". */
  readonly note?: string | undefined;
}

export function PersonLine({ name, avatar, nameless, note }: PersonLineProps) {
  return (
    <span class="face-row">
      <MemberFace name={name} avatar={avatar} size={28} />
      <PersonWords name={name} nameless={nameless} note={note} />
    </span>
  );
}

export interface FaceButtonProps extends PersonLineProps {
  readonly pressed: boolean;
  readonly onPress: () => void;
}

/** A member to tap on and off; put several into `<div class="face-list">`. */
export function FaceButton({ name, avatar, nameless, note, pressed, onPress }: FaceButtonProps) {
  return (
    <button type="button" class="face-button" aria-pressed={pressed} onClick={onPress}>
      <MemberFace name={name} avatar={avatar} size={32} />
      <PersonWords name={name} nameless={nameless} note={note} />
      {pressed && <Icon name="check" />}
    </button>
  );
}

/** "Priya Shah" is PS, «Марина» is М; whole signs, so that an emoji is not cut in half. */
export function initialsOf(name: string | undefined): string {
  const words = (name ?? '').split(/\s+/).filter(Boolean);
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words;
  return ends.map((word) => [...(word ?? '')][0]?.toLocaleUpperCase() ?? '').join('');
}

function PersonWords({ name, nameless, note }: Omit<PersonLineProps, 'avatar'>) {
  return (
    <span class="face-words">
      <span>{name?.trim() || nameless}</span>
      {note && <span class="small subtle">{note}</span>}
    </span>
  );
}
