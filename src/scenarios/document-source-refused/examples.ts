import type { Scenario } from '../../diagnosis';

export const examples: Scenario['examples'] = {
  claims: [
    {
      name: 'document translation, job status',
      text: `{"status":"ValidationFailed","error":{"code":"InvalidRequest","message":"Cannot access source document location with the current permissions.","target":"Operation","innerError":{"code":"InvalidDocumentAccessLevel","message":"Cannot access source document location with the current permissions."}}}
GET https://contoso-translate.cognitiveservices.azure.com/translator/document/batches/8b0c`,
    },
    {
      name: 'training of a document model',
      text: `(InvalidRequest) Invalid request.
Code: InvalidRequest
Inner error: {
    "code": "ContentSourceNotAccessible",
    "message": "Content is not accessible: The given container could not be listed."
}
containerUrl https://contosoforms.blob.core.windows.net/training at contoso-forms.cognitiveservices.azure.com/documentintelligence`,
    },
  ],
  declines: [
    {
      name: 'a document that could not be read',
      text: `(InvalidRequest) Invalid request. Inner error: {"code":"InvalidContent","message":"The file is corrupted or format is unsupported."} https://contoso-forms.cognitiveservices.azure.com/documentintelligence`,
    },
  ],
};
