import { proves, suggests, type Cause, type Situation } from '../../diagnosis';
import { words } from '../../prose';
import { serviceOf } from '../shared/service';

export const isSpeech = ({ evidence }: Situation): boolean =>
  serviceOf(evidence) === 'speech' ||
  evidence.endpoints.some(({ value: { path } }) => /\/(?:tts|stt|speech)\//.test(path));

export const speechRegion: Cause = {
  id: 'speech-wants-the-region',
  title: words('Speech answers at the host of its region, not under this path of the account.'),
  usual: 'seldom',
  for: (situation) => [isSpeech(situation) && suggests(words('it is a call to Speech'))],
  against: (situation) => [!isSpeech(situation) && proves(words('it is not Speech'))],
  headline: () => words('404 from Speech: this path is served by the host of the region.'),
  why: () =>
    words(
      'Speech has regional hosts (<region>.tts.speech.microsoft.com, <region>.stt.speech.microsoft.com). The custom domain of the resource serves tokens and private endpoints, under paths that begin with /tts or /stt and end like those of the region.',
    ),
  steps: () => [
    {
      does: 'change-call',
      text: words(
        'With a key: give the SDK key and region (from_subscription), and no endpoint. With Microsoft Entra ID or a private endpoint: give it the endpoint of the account alone, and let the SDK add the path.',
      ),
    },
  ],
};
