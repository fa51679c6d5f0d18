import type { Scenario } from '../../diagnosis';

export const examples: Scenario['examples'] = {
  claims: [
    {
      name: 'the page of the gateway',
      text: `GET https://contoso-ai.services.ai.azure.com/api/projects/claims/agents
<html>
<head><title>403 Forbidden</title></head>
<body><center><h1>403 Forbidden</h1></center><hr><center>nginx</center></body>
</html>`,
    },
    {
      name: 'with the header of the cluster',
      text: `'x-aml-cluster': 'vienna-westeurope-01'
<html><head><title>403 Forbidden</title></head><body><hr><center>nginx</center></body></html>`,
    },
  ],
  declines: [
    {
      name: 'a web app of the company',
      text: '<html><head><title>403 Forbidden</title></head><body><hr><center>nginx</center></body></html> wiki.contoso.com',
    },
    {
      name: 'Kubernetes',
      text: 'Error from server (Forbidden): 403 Forbidden nginx-ingress: User "system:serviceaccount:ai:default" cannot list resource "pods"',
    },
  ],
};
