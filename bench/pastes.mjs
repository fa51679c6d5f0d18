/** A paste as people make them, about 1 KB: the end of a traceback, and the message of the service. */
export const TYPICAL = `Traceback (most recent call last):
  File "/srv/app/main.py", line 42, in <module>
    answer = client.chat.completions.create(model="gpt-4o", messages=messages)
  File "/srv/app/.venv/lib/python3.12/site-packages/openai/_utils/_utils.py", line 287, in wrapper
    return func(*args, **kwargs)
  File "/srv/app/.venv/lib/python3.12/site-packages/openai/resources/chat/completions/completions.py", line 925, in create
    return self._post(
  File "/srv/app/.venv/lib/python3.12/site-packages/openai/_base_client.py", line 1249, in post
    return cast(ResponseT, self.request(cast_to, opts, stream=stream, stream_cls=stream_cls))
openai.AuthenticationError: Error code: 401 - {'error': {'code': 'PermissionDenied', 'message': 'The principal \`7c0e0f5e-2a1b-4c3d-9e8f-001122334455\` lacks the required data action \`Microsoft.CognitiveServices/accounts/OpenAI/deployments/chat/completions/action\` to perform \`POST /openai/deployments/{deployment-id}/chat/completions\` operation.'}}
`;

/** The same with the call that failed, which names the resource: its access can be checked at once. */
export const PLACED = `POST https://contoso-ai.openai.azure.com/openai/deployments/gpt-4o/chat/completions?api-version=2024-10-21
${TYPICAL}`;

const logLine = (i) =>
  `2026-11-21T09:${String(Math.floor(i / 60) % 60).padStart(2, '0')}:${String(i % 60).padStart(2, '0')}.123Z INFO worker-${i % 7} request ${i} to https://contoso-ai.openai.azure.com/openai/deployments/gpt-4o/chat/completions took ${(i * 37) % 900} ms\n`;

/** A log of the given size whose last lines are the typical error. */
export function logOf(characters) {
  const lines = [];
  let size = TYPICAL.length;
  for (let i = 0; size < characters; i += 1) {
    const line = logLine(i);
    lines.push(line);
    size += line.length;
  }
  return (lines.join('') + TYPICAL).slice(-characters);
}

/** Text that was made to be slow: long runs of what patterns stumble over. */
export const HOSTILE = {
  letters: (characters) => 'a'.repeat(characters),
  'open brackets': (characters) => '{"error":'.repeat(Math.ceil(characters / 9)).slice(0, characters),
  'dots and slashes': (characters) => 'https://a.b/'.repeat(Math.ceil(characters / 12)).slice(0, characters),
  'halves of tokens': (characters) => 'eyJhbGciOi.'.repeat(Math.ceil(characters / 11)).slice(0, characters),
  'spaces and breaks': (characters) => ' \n\t'.repeat(Math.ceil(characters / 3)).slice(0, characters),
};
