import type { Scenario } from '../../diagnosis';

export const examples: Scenario['examples'] = {
  claims: [
    {
      name: 'traceback',
      text: `  File "/app/.venv/lib/python3.12/site-packages/openai/_base_client.py", line 754, in __init__
    return super().__init__(**kwargs)
TypeError: Client.__init__() got an unexpected keyword argument 'proxies'`,
    },
    {
      name: 'asynchronous client',
      text: "TypeError: AsyncClient.__init__() got an unexpected keyword argument 'proxies'",
    },
  ],
  declines: [
    { name: 'another argument', text: "TypeError: Client.__init__() got an unexpected keyword argument 'colour'" },
    { name: 'a proxy that refuses', text: 'ProxyError: Cannot connect to proxy, 407 Proxy Authentication Required' },
  ],
};
