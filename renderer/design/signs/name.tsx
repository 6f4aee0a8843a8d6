/** A name as people gave it: whatever way its letters run, the words around it keep theirs. */
export const Name = ({ children }: { children: string }) => <bdi>{children}</bdi>;
