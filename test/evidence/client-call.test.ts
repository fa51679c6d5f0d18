import { evidenceOf } from './helpers';

test.each([
  ['client.chat.completions.create(model="chat")', '/openai/v1/chat/completions'],
  ['await openai.files.create({ file })', '/openai/v1/files'],
  ['client.fine_tuning.jobs.create(training_file=id)', '/openai/v1/fine_tuning/jobs'],
  [
    '  File "/app/.venv/lib/python3.12/site-packages/openai/resources/embeddings.py", line 90, in create',
    '/openai/v1/embeddings',
  ],
  [
    '  File "C:\\venv\\Lib\\site-packages\\openai\\resources\\audio\\transcriptions.py", line 3',
    '/openai/v1/audio/transcriptions',
  ],
  ['openai/resources/responses/responses.py', '/openai/v1/responses'],
])('%s calls %s', (text, route) => {
  expect(evidenceOf(text).clientCall?.value).toBe(route);
});

test.each(['we list files (all of them)', 'response.create_time (1)', 'mailbox.messages.create("x")'])(
  'no call: %s',
  (text) => {
    expect(evidenceOf(text).clientCall).toBeUndefined();
  },
);
