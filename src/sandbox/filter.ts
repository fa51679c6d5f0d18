/** The parts of an OData `$filter` that Resource Manager's authorization routes know (rbac.md §1.8). */
export interface Filter {
  readonly atScope: boolean;
  readonly asTarget: boolean;
  readonly assignedTo?: string | undefined;
  readonly principalId?: string | undefined;
}

const TERM = /^(atScope|asTarget|assignedTo)\((?:'([0-9a-f-]{36})')?\)$|^principalId eq '([0-9a-f-]{36})'$/i;

/** Undefined where the filter holds a term that is not known: the service answers 400 then. */
export function parseFilter(text: string | null): Filter | undefined {
  const terms = (text ?? '').split(' and ').filter((term) => term.trim() !== '');
  const found = terms.map((term) => TERM.exec(term.trim()));
  const of = (name: string): RegExpExecArray | null | undefined =>
    found.find((match) => match?.[1]?.toLowerCase() === name);
  if (found.includes(null)) return undefined;
  return {
    atScope: of('atscope') !== undefined,
    asTarget: of('astarget') !== undefined,
    assignedTo: of('assignedto')?.[2]?.toLowerCase(),
    principalId: found.find((match) => match?.[3] !== undefined)?.[3]?.toLowerCase(),
  };
}
