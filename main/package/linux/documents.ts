/** What Debian asks of a package's documents, and desktops of an app: made of what the project says once. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import about from '../../../package.json' with { type: 'json' };

const root = join(import.meta.dirname, '../../..');
export const MIME_TYPE = 'application/vnd.ostraka.transcript';

/** Of electron-builder.yml, what is read here. */
interface Settings {
  readonly appId: string;
  readonly linux: {
    readonly synopsis: string;
    readonly maintainer: string;
    readonly category: string;
    readonly desktop: { readonly entry: Readonly<Record<string, string>> };
  };
}
export const settings = parse(readFileSync(join(root, 'electron-builder.yml'), 'utf8')) as Settings;

const WIDTH = 78;

/** Debian Policy 12.5, in the form of DEP-5. */
export function copyright(): string {
  const licence = readFileSync(join(root, 'LICENSE'), 'utf8').trim();
  const [, holder = ''] = /^Copyright \(c\) (.+)$/m.exec(licence) ?? [];
  const body = licence.slice(licence.indexOf('Permission is hereby granted'));
  const indented = body.split('\n').map((line) => (line.trim() === '' ? ' .' : ` ${line.trim()}`));
  return `Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
Upstream-Name: ${about.productName}
Comment: The licences of what Ostraka is built with stand in full in
 /opt/Ostraka/resources/THIRD-PARTY.txt, those of Electron and Chromium in
 /opt/Ostraka/LICENSE.electron.txt and /opt/Ostraka/LICENSES.chromium.html, those
 of Node in /opt/Ostraka/resources/command/LICENSE-NODE.txt.

Files: *
Copyright: ${holder}
License: Expat

License: Expat
${indented.join('\n')}
`;
}

/** Debian Policy 4.4: what CHANGELOG.md says of its newest version. */
export function debianChangelog(date: number): string {
  const text = readFileSync(join(root, 'CHANGELOG.md'), 'utf8');
  const [, newest = ''] = text.split(/^## .*$/m);
  const changes = newest
    .split(/^- /m)
    .slice(1)
    .map((change) =>
      change
        .split(/\n(?=###? )/)[0]!
        .replaceAll(/\s+/g, ' ')
        .trim(),
    );
  const lines = changes.map((change) => wrapped(change, WIDTH - 4).join('\n    '));
  const when = `${new Date(date * 1000).toUTCString().replace('GMT', '+0000')}`;
  return `${about.name} (${about.version}) unstable; urgency=medium

${lines.map((line) => `  * ${line}\n`).join('')}
 -- ${settings.linux.maintainer}  ${when}
`;
}

function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** As electron-builder writes it for the .deb, for a user whose place for programs install.sh puts into it. */
export function desktopEntry(): string {
  const { category, desktop } = settings.linux;
  const entry = {
    Type: 'Application',
    Name: about.productName,
    Comment: about.description,
    Exec: 'ostraka %U',
    Terminal: 'false',
    Icon: about.name,
    StartupWMClass: about.name,
    ...desktop.entry,
    MimeType: `x-scheme-handler/ostraka;${MIME_TYPE};`,
    Categories: `${category};`,
  };
  return `[Desktop Entry]\n${Object.entries(entry)
    .map(([name, value]) => `${name}=${value}\n`)
    .join('')}`;
}

/** https://www.freedesktop.org/software/appstream/docs/chap-Metadata.html */
export function metainfo(date: number): string {
  const day = new Date(date * 1000).toISOString().slice(0, 10);
  const { synopsis, desktop } = settings.linux;
  return `<?xml version="1.0" encoding="UTF-8"?>
<component type="desktop-application">
  <id>${settings.appId}</id>
  <name>${about.productName}</name>
  <summary>${synopsis}</summary>
  <summary xml:lang="de">Überprüfbare Wahlen auf ein paar Laptops</summary>
  <developer id="${settings.appId.split('.').slice(0, 2).join('.')}">
    <name>${about.author}</name>
  </developer>
  <metadata_license>CC0-1.0</metadata_license>
  <project_license>${about.license}</project_license>
  <description>
    <p>A class, a club or a committee holds an election on its own laptops, without a server elsewhere. Several laptops mix the ballots and open them together, so that nobody learns who voted how, and anybody can check the result afterwards from one file.</p>
    <p xml:lang="de">Eine Klasse, ein Verein oder ein Gremium hält eine Wahl auf den eigenen Laptops ab, ohne einen Server anderswo. Mehrere Laptops mischen die Stimmzettel und öffnen sie gemeinsam, so dass niemand erfährt, wer wie gewählt hat, und jeder kann das Ergebnis danach aus einer Datei nachprüfen.</p>
  </description>
  <launchable type="desktop-id">ostraka.desktop</launchable>
  <icon type="stock">ostraka</icon>
  <categories>
    <category>${settings.linux.category}</category>
  </categories>
  <keywords>
${desktop.entry
  .Keywords!.split(';')
  .filter((word) => word !== '')
  .map((word) => `    <keyword>${word}</keyword>`)
  .join('\n')}
  </keywords>
  <provides>
    <binary>ostraka</binary>
    <mediatype>${MIME_TYPE}</mediatype>
  </provides>
  <content_rating type="oars-1.1"/>
  <releases>
    <release version="${about.version}" date="${day}"/>
  </releases>
</component>
`;
}
