import { SOURCES, type Source } from '../../azure-names';
import { defineService, type Route } from '../types';
import { calls, code } from './code';

const SPEECH_ROLES: Source = {
  title: 'Role-based access control for Speech resources',
  url: 'https://learn.microsoft.com/azure/ai-services/speech-service/role-based-access-control',
  read: '2026-11-29',
  edition: '2024-09-23',
  confidence: 'documented',
};

/** The role holds the route's family of actions by a pattern with a star; the whole name of the action is said nowhere. */
const unnamed = (title: string, paths: readonly string[]): Route => ({
  title,
  paths,
  confidence: 'inferred',
  role: 'speechUser',
});

export const speech = defineService({
  id: 'speech',
  title: 'Azure Speech',
  level: 'account',
  families: [
    'SpeechServices',
    'CustomVoice',
    'BatchTextToSpeech',
    'BatchAvatar',
    'CustomAvatar',
    'VideoTranslation',
    'AudioContentCreation',
    'TTSPlayer',
  ],
  roles: ['speechUser', 'speechContributor', 'cognitiveServicesUser'],
  usual: '/speech',
  routes: [
    {
      title: 'speech',
      action: 'SpeechServices/unified-speech/frontend/action',
      paths: ['speech', 'stt', 'tts', 'cognitiveservices/v1', 'cognitiveservices/websocket'],
      confidence: 'documented',
      source: SOURCES.permissions,
    },
    {
      title: 'transcription of recordings',
      action: 'SpeechServices/speechrest/transcriptions/{verb}',
      paths: ['speechtotext/transcriptions', 'speechtotext/*/transcriptions'],
      confidence: 'documented',
      source: SOURCES.permissions,
    },
    unnamed('fast transcription', ['speechtotext/transcriptions:transcribe']),
    unnamed('speech to text', ['speechtotext']),
    unnamed('synthesis of long texts', ['texttospeech']),
    unnamed('a live voice', ['voice-live', 'voice-agent']),
    unnamed('custom voices', ['customvoice']),
    unnamed('avatars', ['avatar']),
    unnamed('translation of videos', ['videotranslation']),
  ],
  regionalHosts: [
    ...['stt', 'tts', 's2s', 'voice'].flatMap((part) =>
      ['microsoft.com', 'azure.us', 'azure.cn'].map((end) => `{region}.${part}.speech.${end}`),
    ),
    // Before 2019: it has no region, and no longer takes keys of today.
    'speech.platform.bing.com',
  ],
  host: 'cognitive',
  audiences: ['cognitive'],
  marks: [
    'cognitiveservices.speech',
    'cognitiveservices-speech',
    'speechconfig',
    'speechrecognizer',
    'speechsynthesizer',
    'speech.microsoft.com',
    'speech.platform.bing.com',
    'stt.speech.',
    'tts.speech.',
    'speechtotext',
    'speechservices',
    'usp state',
    'check subscription information and region name',
    'speech synthesis canceled',
    'speech recognition canceled',
    'speech_key',
    'speech_region',
    'azure_speech',
  ],
  names: ['azure speech', 'speech sdk', 'speech service', 'speech resource', 'speech studio'],
  keyHeader: 'Ocp-Apim-Subscription-Key',
  calls,
  code,
  source: SPEECH_ROLES,
});
