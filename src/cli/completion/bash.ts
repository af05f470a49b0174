import { type Completions, commandNames, type Takes } from './completions.ts';

/** A completion script for bash, 3.2 and later. */
export function bashScript(completions: Completions): string {
  const names = commandNames(completions);
  return `# Completes kms-conformance in bash: source <(kms-conformance completion bash)
_kms_conformance() {
  local cur=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD - 1]} command=${names[0]} words= files=
  if [ "$COMP_CWORD" -gt 1 ]; then
    case \${COMP_WORDS[1]} in ${names.join('|')}) command=\${COMP_WORDS[1]} ;; esac
  fi
  case "$command $before" in
${completions.flatMap(afterOptions).join('\n')}
  *)
    case $command in
${completions.map(({ name, options, argument }) => `    ${name}) ${assigned({ ...argument, words: [...options.map((option) => option.name), ...argument.words] })} ;;`).join('\n')}
    esac
    if [ "$COMP_CWORD" -eq 1 ]; then words="$words ${names.join(' ')}"; fi
    ;;
  esac
  COMPREPLY=($(compgen -W "$words" -- "$cur"))
  if [ -n "$files" ]; then
    local IFS=$'\\n'
    COMPREPLY+=($(compgen -f -- "$cur"))
  fi
}
complete -o filenames -F _kms_conformance kms-conformance
`;
}

function afterOptions({ name, options }: Completions[number]): readonly string[] {
  return options.flatMap((option) =>
    option.takes ? [`  '${name} ${option.name}') ${assigned(option.takes)} ;;`] : [],
  );
}

function assigned({ words, files }: Takes): string {
  return `words='${words.join(' ')}'${files ? ' files=yes' : ''}`;
}
