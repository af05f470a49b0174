import type { Command, Option } from 'commander';

/** What may follow: some words, the name of a file, or anything at all where neither is. */
export type Takes = { readonly words: readonly string[]; readonly files: boolean };

export type OptionCompletion = {
  /** `--only`. */
  readonly name: string;
  readonly description: string;
  /** Absent where the option takes no value. */
  readonly takes?: Takes;
};

export type CommandCompletion = {
  readonly name: string;
  readonly description: string;
  readonly options: readonly OptionCompletion[];
  readonly argument: Takes;
};

/** What a shell can complete; the default command first. */
export type Completions = readonly CommandCompletion[];

/** The values that an option can have, by its name without hyphens, where it does not list them itself. */
export type Values = Readonly<Record<string, readonly string[]>>;

/** What the commands take, as they declare it. */
export function completionsOf(commands: readonly Command[], values: Values): Completions {
  const names = commands.map((command) => command.name());
  const help = { name: 'help', description: 'explain a command', options: [], argument: justWords(names) };
  return [...commands.map((command) => completionOf(command, values)), help];
}

/** The names of the commands, the default command first. */
export function commandNames(completions: Completions): readonly string[] {
  return completions.map(({ name }) => name);
}

function completionOf(command: Command, values: Values): CommandCompletion {
  const [argument] = command.registeredArguments;
  return {
    name: command.name(),
    description: command.description(),
    options: command.options.flatMap((option) => optionOf(option, values)),
    argument: argument ? takesOf(`<${argument.name()}>`, argument.argChoices ?? []) : justWords([]),
  };
}

function optionOf(option: Option, values: Values): readonly OptionCompletion[] {
  const { long, description, required, flags, argChoices } = option;
  if (!long) return [];
  const known = argChoices ?? values[long.slice(2)] ?? [];
  return [{ name: long, description, ...(required && { takes: takesOf(flags, known) }) }];
}

/** The placeholder in `--out <folder>` says whether it is a file. */
function takesOf(flags: string, words: readonly string[]): Takes {
  return { words, files: /<[^>]*(file|folder|report)[^>]*>/.test(flags) };
}

function justWords(words: readonly string[]): Takes {
  return { words, files: false };
}
