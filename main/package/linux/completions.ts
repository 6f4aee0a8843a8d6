/** Completions for bash, zsh and fish, made of the options that the commands read. */
import { allWindowOptions } from '../program/words.ts';
import type { ToldCommand } from './told.ts';

const ASIDE = ['--help', '--version'];
const windowWords = Object.keys(allWindowOptions).map((name) => `--${name}`);

/** What an option does, as far as a line of a menu shows it. */
const short = (text: string): string =>
  text
    .split(/[;.:(]\s|[;.:]$/)[0]!
    .trim()
    .slice(0, 70);
/** Within single quotes of any of the three. */
const quoted = (text: string): string => text.replaceAll("'", '’').replaceAll('\\', '');

export function bashCompletion(commands: readonly ToldCommand[]): string {
  const cases = commands.map(
    ({ name, options }) => `    ${name}) words='${['--help', ...options.map((one) => `--${one.name}`)].join(' ')}' ;;`,
  );
  return `# Completes ostraka in bash.
_ostraka() {
  local word=\${COMP_WORDS[COMP_CWORD]} words
  case \${COMP_WORDS[1]} in
${cases.join('\n')}
    *) words='${windowWords.join(' ')}' ;;
  esac
  if [ "$COMP_CWORD" = 1 ]; then
    words='${[...commands.map(({ name }) => name), ...ASIDE, ...windowWords].join(' ')}'
  fi
  mapfile -t COMPREPLY < <(compgen -W "$words" -- "$word")
}
# Where none of these begins so, it is the name of a file.
complete -o default -F _ostraka ostraka
`;
}

export function zshCompletion(commands: readonly ToldCommand[]): string {
  const inBrackets = (text: string): string => quoted(short(text)).replaceAll(/[[\]:]/g, ' ');
  const cases = commands.map(({ name, options }) => {
    const lines = options.map(
      ({ name: option, text, value }) =>
        `'*--${option}${value === null ? '' : '='}[${inBrackets(text)}]${value === null ? '' : `:${inBrackets(value)}:_files`}'`,
    );
    return `    ${name}) _arguments ${["'--help'", ...lines, "'*:file:_files'"].join(' \\\n      ')} ;;`;
  });
  const described = commands.map(({ name, purpose }) => `'${name}:${quoted(purpose).replaceAll(':', ' ')}'`);
  return `#compdef ostraka
_ostraka() {
  if (( CURRENT == 2 )); then
    local -a commands=(
      ${described.join('\n      ')}
    )
    _describe command commands
    compadd -- ${[...ASIDE, ...windowWords].join(' ')}
    _files -g '*.ostraka'
    return
  fi
  local command=$words[2]
  shift words
  (( CURRENT-- ))
  case $command in
${cases.join('\n')}
    *) compadd -- ${windowWords.join(' ')}; _files -g '*.ostraka' ;;
  esac
}
_ostraka "$@"
`;
}

export function fishCompletion(commands: readonly ToldCommand[]): string {
  const first = commands.map(
    ({ name, purpose }) => `complete -c ostraka -n __fish_use_subcommand -a ${name} -d '${quoted(purpose)}'`,
  );
  const aside = [...ASIDE, ...windowWords].map(
    (word) => `complete -c ostraka -n __fish_use_subcommand -l ${word.slice(2)}`,
  );
  const options = commands.flatMap(({ name, options: all }) =>
    all.map(
      ({ name: option, text, value }) =>
        `complete -c ostraka -n '__fish_seen_subcommand_from ${name}' -l ${option}${value === null ? '' : ' -r'} -d '${quoted(short(text))}'`,
    ),
  );
  return `# Completes ostraka in fish.\n${[...first, ...aside, ...options].join('\n')}\n`;
}
