/** Hosts of documentation and of the tools around an error: they say nothing about where a call went. */
const BYSTANDERS =
  /^(?:aka\.ms|(?:[\w-]{1,40}\.){0,3}(?:learn|docs|support|techcommunity|go|azure|portal|code|www|developer|visualstudio)\.?(?:microsoft|azure|visualstudio|mozilla)\.(?:com|org)|portal\.azure\.\w{2,3}|ai\.azure\.\w{2,3}|(?:[\w-]{1,40}\.){0,2}github(?:usercontent)?\.(?:com|io)|platform\.openai\.com|help\.openai\.com|(?:www\.)?w3\.org|(?:[\w-]{1,40}\.){0,2}(?:stackoverflow|pydantic|langchain|litellm|readthedocs|python|npmjs|nodejs|pypi|medium|docker)\.(?:com|org|dev|io|ai|vercel)|(?:js|python)\.langchain\.com|docs\.[\w.-]{1,60}|errors\.pydantic\.dev|schemas?\.[\w.-]{1,60}|localhost|(?:\d{1,3}\.){3}\d{1,3}|[\w-]{1,60})$/;

/** Resources that tokens are asked for. */
const AUDIENCES =
  /^(?:cognitiveservices\.azure\.\w{2,3}|ml\.azure\.\w{2,3}|ai\.azure\.\w{2,3}|vault\.azure\.\w{2,3}|graph\.(?:microsoft\.com|windows\.net)|storage\.azure\.com|database\.windows\.net|search\.azure\.\w{2,3}|bing\.azure\.com|azuredatabricks\.net|servicebus\.azure\.net|eventhubs\.azure\.net)$/;

export const isBystander = (host: string): boolean => BYSTANDERS.test(host) || AUDIENCES.test(host);
