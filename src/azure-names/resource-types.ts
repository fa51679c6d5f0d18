/** Type of a managed identity that stands by itself, in lower case as Resource Graph writes types. */
export const USER_ASSIGNED_IDENTITY = 'microsoft.managedidentity/userassignedidentities';
