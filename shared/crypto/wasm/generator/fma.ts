/** The field code of the fused-multiply-add kernel. */
export const fmaField = (): string => '';
