/** Text that no target should send, spelt as JSON spells it. */

/** The body with members added to its outermost object; what is no object stays as it is. */
export function withMembers(body: string, members: string): string {
  if (!body.startsWith('{')) return body;
  return `{${members}${body === '{}' ? '' : ','}${body.slice(1)}`;
}

/** Clears the screen, changes the title, links, rings, turns text round, and ends the string of a careless reader. */
const controls = [
  '\u001b[2J\u001b[H',
  '\u001b]0;title\u0007',
  '\u001b]8;;https://attacked.test\u001b\\click\u001b]8;;\u001b\\',
  '\u009b31m',
  '\u202e\u2066\u200f\u2028\u2029',
  '\u0000\u0008\u007f\r\n\t\f\v',
  '\u0090q\u009c',
  '\ufeff\u200b\u{e0001}',
].join('');
export const escapes = JSON.stringify(controls).slice(1, -1).replaceAll('\u007f', '\\u007f');

export const markup = JSON.stringify(
  `</script><script>window.attacked=1</script><!-- --><img src="https://attacked.test/beacon.png" onerror=alert(1)>` +
    `]]></failure>&amp;&#x3c; | cell | \`\`\`\` ~~~ [link](https://attacked.test) ![image](https://attacked.test/b.png) @everyone #1 ::error::attacked\n\n# heading\n<details>$\{{ secrets.TOKEN }}$(touch attacked)';"`,
).slice(1, -1);

/** The text beside every message, state, ARN and description that an answer has, and as a member's name. */
export function besides(body: string, text: string): string {
  const spoilt = body.replaceAll(
    /("(?:message|Message|KeyState|Description|CreationDate|KeyManager|Name|TagValue|AliasName|GrantId|KeyMaterialId)":")/g,
    (member) => `${member}${text}`,
  );
  return withMembers(spoilt, `"${text}":"${text}"`);
}
