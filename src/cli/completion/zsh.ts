import { shellWord } from '../../report/reproduce/shell-words.ts';
import { type CommandCompletion, type Completions, commandNames, type Takes } from './completions.ts';

/** A completion script for zsh, after \`compinit\`. */
export function zshScript(completions: Completions): string {
  const names = commandNames(completions);
  return `#compdef kms-conformance
# Completes kms-conformance in zsh: source <(kms-conformance completion zsh), after compinit
_kms_conformance() {
  local command=${names[0]}
  local -a options commands
  if (( CURRENT > 2 )); then
    case \${words[2]} in (${names.join('|')}) command=\${words[2]} ;; esac
  fi
  case "$command \${words[CURRENT - 1]}" in
${completions.flatMap(afterOptions).join('\n')}
  (*)
    case $command in
${completions.map(ownOptions).join('\n')}
    esac
    _describe option options
    if (( CURRENT == 2 )); then
      commands=(${completions.map(described).join(' ')})
      _describe command commands
    fi
    ;;
  esac
}
compdef _kms_conformance kms-conformance
`;
}

function afterOptions({ name, options }: CommandCompletion): readonly string[] {
  return options.flatMap((option) =>
    option.takes ? [`  ('${name} ${option.name}') ${offered(option.takes)} ;;`] : [],
  );
}

function ownOptions({ name, options, argument }: CommandCompletion): string {
  const rest = argument.words.length > 0 || argument.files ? `; ${offered(argument)}` : '';
  return `    (${name}) options=(${options.map(described).join(' ')})${rest} ;;`;
}

function offered({ words, files }: Takes): string {
  const parts = [
    ...(words.length > 0 ? [`compadd -- ${words.join(' ')}`] : []),
    ...(files ? ['_files'] : []),
  ];
  return parts.join('; ') || ':';
}

function described({ name, description }: { readonly name: string; readonly description: string }): string {
  return shellWord(`${name}:${description}`);
}
