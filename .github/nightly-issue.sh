#!/usr/bin/env bash
# Keeps one open issue as long as something moved. Reads <folder>/<target>/{status,comparison.md}; RESULT is what came
# of the certifying jobs, RUN_URL where they are.
set -euo pipefail
folder=$1
body=$(mktemp)
trap 'rm -f "$body"' EXIT

is_quiet=true
[ "$RESULT" = success ] || is_quiet=false
{
  echo "What moved in the run of last night, against the committed certificates: $RUN_URL"
  not_compared() {
    printf '\n## %s: not compared\n\nThe suite could not do its job; the log of the run says why.\n' "$(basename "$target_folder")"
  }
  for status_file in "$folder"/*/status; do
    [ -e "$status_file" ] || continue
    target_folder=$(dirname "$status_file")
    case $(cat "$status_file") in
      0) ;;
      1) printf '\n' && cat "$target_folder/comparison.md" ;;
      2) if [ -s "$target_folder/comparison.md" ]; then printf '\n' && cat "$target_folder/comparison.md"; else not_compared; fi ;;
      *) not_compared ;;
    esac
  done
} > "$body"
grep -q '^## ' "$body" || echo $'\nA job ended before the suite could run; its log says why.' >> "$body"

# GitHub takes 65,536 characters.
if [ "$(wc -c < "$body")" -gt 60000 ]; then
  head -c 60000 "$body" > "$body.cut"
  printf '\n\nThe rest is in the reports of the run.\n' >> "$body.cut"
  mv "$body.cut" "$body"
fi

gh label create nightly --force --description 'Found by the nightly run' --color d93f0b
number=$(gh issue list --state open --label nightly --limit 1 --json number --jq '.[0].number // empty')
if $is_quiet; then
  [ -z "$number" ] || gh issue close "$number" --comment "Nothing moves any more: $RUN_URL"
elif [ -n "$number" ]; then
  gh issue edit "$number" --body-file "$body"
else
  gh issue create --title 'Nightly: behaviour moved' --label nightly --body-file "$body"
fi
