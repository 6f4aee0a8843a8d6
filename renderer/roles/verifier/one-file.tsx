import { Copyable } from '../../design/controls/copyable.tsx';
import { Disclosure } from '../../design/layout/disclosure.tsx';
import { useTexts } from '../../design/surroundings.ts';

/** What computes the SHA-256 of a file, by the system that has it. */
const COMMANDS = {
  Windows: 'certutil -hashfile verify.html SHA256',
  macOS: 'shasum -a 256 verify.html',
  Linux: 'sha256sum verify.html',
} as const;

/** What a verifier that came as a file is worth, and how that is found out. */
export function OneFile() {
  const t = useTexts();
  return (
    <Disclosure summary={t('verifier.one-file')}>
      <p>{t('verifier.one-file.whose')}</p>
      <p>{t('verifier.one-file.hash')}</p>
      {Object.entries(COMMANDS).map(([system, command]) => (
        <Copyable key={system} label={system} text={command} />
      ))}
    </Disclosure>
  );
}
