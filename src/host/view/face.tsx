import type { BoardMember } from '../board/content.ts';

export function Face({ member }: { readonly member: BoardMember }) {
  const name = member.fullName ?? `@${member.username}`;
  return (
    <span class="face" role="img" aria-label={name} title={name}>
      {member.initials ?? '?'}
    </span>
  );
}
