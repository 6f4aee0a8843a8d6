/** The field code of the scalar kernel. */
export const scalarField = (): string => '';
