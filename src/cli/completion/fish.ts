import { type CommandCompletion, type Completions, commandNames, type Takes } from './completions.ts';

/** A completion script for fish. */
export function fishScript(completions: Completions): string {
  const names = commandNames(completions);
  return `# Completes kms-conformance in fish: kms-conformance completion fish | source
function __kms_conformance_command
    set -l typed (commandline -opc)
    if set -q typed[2]; and contains -- $typed[2] ${names.join(' ')}
        echo $typed[2]
    else
        echo ${names[0]}
    end
end
complete -c kms-conformance -f
${completions.map(({ name, description }) => `complete -c kms-conformance -n 'test (count (commandline -opc)) -eq 1' -a ${name} -d ${quoted(description)}`).join('\n')}
${completions.flatMap(linesOf).join('\n')}
`;
}

function linesOf({ name, options, argument }: CommandCompletion): readonly string[] {
  const within = `complete -c kms-conformance -n 'test (__kms_conformance_command) = ${name}'`;
  const own = options.map((option) => {
    const value = option.takes ? ` ${valueWords(option.takes)}` : '';
    return `${within} -l ${option.name.slice(2)}${value} -d ${quoted(option.description)}`;
  });
  const words = argument.words.length > 0 ? [`${within} -a ${quoted(argument.words.join(' '))}`] : [];
  return [...own, ...words, ...(argument.files ? [`${within} -F`] : [])];
}

function valueWords({ words, files }: Takes): string {
  const offered = words.length > 0 ? ` -a ${quoted(words.join(' '))}` : '';
  return `${files ? '-r -F' : '-x'}${offered}`;
}

/** In fish, only a backslash and a single quote end or change what stands in single quotes. */
function quoted(text: string): string {
  return `'${text.replace(/[\\']/g, '\\$&')}'`;
}
