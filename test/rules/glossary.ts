/** Words that are not ours, each with the better one: the suite speaks American English, in the words of AWS's pages. */

/** A phrase that nobody may use, what to write instead, and a sentence that has it: each is seen to be found. */
export type Banned = { readonly phrase: RegExp; readonly better: string; readonly example: string };

const banned = (phrase: RegExp, better: string, example: string): Banned => ({ phrase, better, example });

/** What design.md rules out everywhere, in comments too. */
export const everywhere: readonly Banned[] = [
  banned(/\b(?:is|are|was|were|be|been|being) (?:not )?put\b/i, 'is run, is called', 'A scenario is put.'),
  banned(/\bput(?:s|ting)? (?:\w+ ){0,2}to\b/i, 'run against', 'Put every scenario to every server.'),
  banned(
    /\basked (?:for|in) the (?:\w+ )?Region\b/i,
    'called in the … Region, naming the … Region',
    'Asked in the home Region.',
  ),
  banned(
    /\b(?:is|are|was|were|be|been) answered\b/i,
    'returns, fails with',
    'It is answered KMSInternalException.',
  ),
  banned(/\bat AWS\b/, 'on AWS', 'It succeeds at AWS.'),
  banned(/\bstands? in the way\b|\bstood in the way\b/i, 'blocks', 'The replica stands in the way.'),
  banned(/\bgravest\b/i, 'most serious', 'The gravest first.'),
];

/** Of scenarios and calls. */
const calls: readonly Banned[] = [
  banned(/\b(?:puts?|putting) (?:\w+ ){0,4}together\b/i, 'merge', 'It puts the reports together.'),
  banned(/\b(?:is|are|was|were|be|been) asked\b/i, 'is called, is checked', 'The Region that was asked.'),
  banned(/\banswers? (?:with|without|in the)\b/i, 'returns', 'Encrypt answers with the ARN.'),
  banned(/\bgives? \w+Exception\b/, 'fails with', 'An absent key gives NotFoundException.'),
  banned(
    /\b(?:comes|came) to (?:an? |the )?(?:success|refusal|\$\{)/i,
    'returned, failed with',
    'The call came to a refusal.',
  ),
  banned(/\bnobody answers for\b/i, 'nothing implements', 'Nobody answers for this operation.'),
  banned(/\bmakes? (?:a|the) (?:\w+ )?(?:key|replica)\b(?! [A-Z])/, 'creates', 'CreateKey makes a key.'),
];

/** Of keys, Regions and what is shown of them. */
const keys: readonly Banned[] = [
  banned(
    /\b(?:list|answer|response|report|body|file|Region|set)s? (?:that )?(?:already )?holds?\b/i,
    'contains',
    'The list holds the key.',
  ),
  banned(/\bpass(?:es)? over\b/i, 'ignores', 'It passes over the tags.'),
  banned(/\bof kind\b/i, 'a multi-Region HMAC key', 'A key of kind HMAC.'),
  banned(/\bwalks? (?:these|this) paths?\b/i, 'follow', 'The states walk these paths.'),
  banned(/\b(?:is|are) good\b|\bgood in\b/i, 'is valid, is accepted', 'The result is good in every Region.'),
  banned(/\bgo(?:es)? on (?:without|working)\b/i, 'keep working', 'Operations go on without failure.'),
  banned(/\bpass unseen\b/i, 'go unobserved', 'The state may pass unseen.'),
  banned(
    /\bunder?goes\b.*\bround all\b|\bgo round\b/i,
    'move through',
    'The primary can go round all the Regions.',
  ),
  banned(/\bthat is to follow\b/i, 'that will then apply', 'The waiting period that is to follow.'),
  banned(
    /\ba moment that was not there\b/i,
    'a transient state that was never observed',
    'It needs a moment that was not there.',
  ),
];

/** Of time, order and weight. */
const manner: readonly Banned[] = [
  banned(/\bat once\b/i, 'immediately, at the same time', 'It becomes PendingDeletion at once.'),
  banned(/\banew\b/i, 'again', 'Write it anew.'),
  banned(/\bonce more\b/i, 'again', 'Run it once more.'),
  banned(/\bof late\b/i, 'recently', 'A run that made a key of late.'),
  banned(/\ball the same\b/i, 'anyway', 'It does it all the same.'),
  banned(/\btimes alike\b/i, 'repeated … times with the same response', '12 times alike.'),
  banned(
    /\banother \w+ than\b/i,
    'a different … from, other than',
    'In another Region than that of the call.',
  ),
  banned(/, of how many\b/i, 'out of how many', 'How many passed, of how many.'),
  banned(/\bheld against\b/i, 'counted against, compared with', 'Not held against the target.'),
  banned(/\b(?:its|our) own fault\b/i, 'an internal error', 'It failed, which is its own fault.'),
  banned(/\bbrought about\b|\bbrings? about\b/i, 'produced, caused', 'The state is brought about.'),
  banned(/(?<!there )\b(?:is|are) none\b/i, 'is not one', 'A report that is none.'),
  banned(/\blooked at\b/i, 'checked', 'The keys could not be looked at.'),
  banned(
    /\bwhat is (?:not )?implemented\b/i,
    'operations that are (not) implemented',
    'What is not implemented cannot fail.',
  ),
  banned(/\bExplained by:/, 'See', 'Explained by: npm start.'),
  banned(/\bin mid-\w+/i, 'in the middle of', 'The connection ended in mid-answer.'),
];

/** American spelling, as AWS writes. */
const spelling: readonly Banned[] = [
  banned(/\b(?:behavi|col|neighb|hon|fav|lab|rum)our/i, '…or: behavior, color, neighbor', 'Its behaviour.'),
  banned(
    /\b(?:serial|synchron|recogn|normal|organ|summar|minim|maxim|initial|author|capital|optim|general|special|real|categor|util|standard)is(?:e[sdr]?|ing|ation)\b/i,
    '…ize: serialized, recognized',
    'It is serialised.',
  ),
  banned(/\blicence/i, 'license', 'The licence.'),
  banned(/\bdefence\b|\boffence\b/i, 'defense', 'A defence.'),
  banned(/\bspelt\b/i, 'spelled', 'It is spelt out.'),
  banned(/(?<!-)\b(?:learnt|burnt|spoilt)\b(?!\.ts)/i, 'learned', 'Nothing is learnt.'),
  banned(
    /\b(?:label|model|cancel|travel|signal|channel)l(?:ed|ing)\b/i,
    'labeled, modeled, canceled',
    'An issue labelled nightly.',
  ),
  banned(
    /\b(?:centre|metre|fibre|grey|whilst|catalogue|judgement|artefact\w*|fulfil)\b/i,
    'center, gray, while, catalog, judgment, artifact',
    'The centre.',
  ),
  banned(/\banalys(?:e[sd]?|ing)\b/i, 'analyze', 'To analyse it.'),
  banned(/\b(?:lower|upper)-case\b/i, 'lowercase, uppercase', 'Lower-case letters.'),
];

/** Everything nobody may write. */
export const bannedPhrases: readonly Banned[] = [...everywhere, ...calls, ...keys, ...manner, ...spelling];

/** What a file has of them outside code, each with its line and the better word; a phrase may be broken over two lines. */
export function glossaryComplaints(
  path: string,
  file: string,
  phrases: readonly Banned[] = bannedPhrases,
): readonly string[] {
  const text = withoutCode(path, file);
  return phrases.flatMap(({ phrase, better }) =>
    [...text.matchAll(overLines(phrase))].map(({ 0: found, index }) => {
      const line = text.slice(0, index).split('\n').length;
      return `${path}:${line} says "${found.replace(/\s+/g, ' ')}". Write: ${better}.`;
    }),
  );
}

function overLines({ source, flags }: RegExp): RegExp {
  return new RegExp(source.replaceAll(' ', '(?: +| *\\n *)'), `${flags}g`);
}

/** Code in Markdown and tags in features are names, not prose. */
function withoutCode(path: string, file: string): string {
  const blank = (code: string): string => ' '.repeat(code.length);
  if (path.endsWith('.md')) return file.replace(/`[^`\n]*`/g, blank);
  return path.endsWith('.feature') ? file.replace(/@[\w:/-]+/g, blank) : file;
}
