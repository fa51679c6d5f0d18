import { words } from '../../prose';

/** For errors that are recognised and are no access problem. */
export const NO_ACCESS_PROBLEM = words('This is no access problem: sign-in, key and role were accepted.');
