/** What scenes say, in English: to people, exactly, and what everyone can check now. */
export const en = {
  'story.print.title': 'The story of “{title}”',
  'story.print.exactly': 'Exactly said:',
  'story.print.ends': 'What follows in the transcript is not accepted, from entry {index} on: here the story ends.',

  'story.chapter.key': 'The key',
  'story.chapter.roll': 'The list of voters',
  'story.chapter.voting': 'Casting ballots',
  'story.chapter.close': 'The box is closed',
  'story.chapter.mixing': 'The mixes',
  'story.chapter.opening': 'Opening the ballots',
  'story.chapter.result': 'The end',

  'story.says.manifest':
    'An election begins: “{title}”. {laptops} {laptops|laptop takes|laptops take} part. To open the ballots, {threshold} of them {threshold|is|are} needed.',
  'story.says.accept': '{laptop} joins in making the key.',
  'story.says.deal-commit': '{laptop} fixes its secret in advance, and shows the random number that it had promised.',
  'story.says.deal': '{laptop} cuts its secret into pieces, and hands each laptop one of them, sealed.',
  'story.says.deal-false': 'What {laptop} hands out is not what it must be, and everyone can see it.',
  'story.says.complaint':
    '{laptop} complains of the piece that {dealer} handed it. The board shows who did something wrong: {culprit}.',
  'story.says.confirm': '{laptop} signs that its pieces fit, and confirms the key: {confirmed} of {laptops}.',
  'story.says.key':
    'The key is there. With it everyone can seal. To open, the parts of {threshold} of {laptops} {laptops|laptop|laptops} are needed.',
  'story.says.restart': 'The key is made once more, without {left}.',
  'story.says.roll': '{added} {added|voter comes|voters come} onto the list. It has {voters} now.',
  'story.says.code': 'A voter uses a one-time code: {codes} of {voters} are used.',
  'story.says.replace':
    'The organiser replaces a lost one-time code: the old one opens nothing any more. There are {voters} codes, as before; {revoked} {revoked|was|were} replaced so far.',
  'story.says.ballot': 'A sealed ballot falls into the box. {count} {count|lies|lie} in it now.',
  'story.says.ballot-again':
    'A voter votes again: only the new ballot counts, and the old one does not. {count} {count|ballot counts|ballots count} now.',
  'story.says.test':
    'A voter opens a sealed ballot to test it, and does not cast it. {tests} {tests|ballot was|ballots were} tested so far.',
  'story.says.objection':
    'A voter says that a tested ballot does not hold what was chosen. Who is right, nobody else can know.',
  'story.says.remind':
    'The organiser has a list made of those who have not voted, to remind them: {waiting} {waiting|is|are} on it. Nobody else gets it, and no second one is made.',
  'story.says.extend': 'Voting stays open longer, until {closes}. The reason: {reason}.',
  'story.says.stamp': 'By the laptops’ clocks this record had {entries} entries at {time}.',
  'story.says.close':
    'The box is closed. {count} {count|ballot lies|ballots lie} in it; {voters} {voters|voter was|voters were} on the list.',
  'story.says.too-few':
    'These are too few: {count}, and {needed} are needed. A result of so few could show how people voted, so none is opened.',
  'story.says.witnessed':
    '{witnesses} of {laptops} {laptops|laptop has|laptops have} signed which ballots are in the box.',
  'story.says.mix-in': '{laptop} takes the {count} {count|envelope|envelopes} under its lid.',
  'story.says.mix-out':
    '{count} {count|envelope comes|envelopes come} out again, {count|with new wax|with new wax and in new places}, says {laptop}. How it mixed, it alone knows; the proof is to come.',
  'story.says.proof': '{laptop} proves that it only mixed and swapped nothing, without showing how it mixed.',
  'story.says.proof-false':
    'Caught: the proof of {laptop} does not hold. {cut} {cut|mix is|mixes are} thrown away, and {laptop} loses its turn.',
  'story.says.skip':
    'The coordinator says that {laptop} did not send its mix or its proof in time. It loses its turn. Mixes thrown away: {cut}.',
  'story.none.skip': 'The coordinator says that {laptop} did not send its mix or its proof in time. It loses its turn.',
  'story.says.seal':
    'The list is final. It was mixed {mixes} {mixes|time|times}, by {mixers}. Whose envelope is whose nobody can tell, unless all who mixed work together.',
  'story.says.held-until':
    'The results are held back until {out}. Until then each laptop keeps its part of the key to itself, and nobody can open what was mixed.',
  'story.says.held-by':
    'The results are held back until people release them. Each laptop keeps its part of the key to itself until its own person does; {threshold} {threshold|is|are} needed.',
  'story.says.share':
    '{laptop} gives its part of the key, for this list alone. Given so far: {given}; needed: {threshold}.',
  'story.says.share-false': 'Caught: what {laptop} gives does not fit its part of the key. It is not used.',
  'story.says.opened':
    '{threshold} {threshold|part of the key opens|parts of the key together open} the {count} {count|ballot|ballots}, in the order in which they came out of the last mix.',
  'story.says.join':
    'The organiser proposes to count {names} spellings of written-in names together. {threshold} {threshold|laptop|laptops} must agree.',
  'story.says.agree': '{laptop} agrees to count the names together. So far: {agreed}; needed: {threshold}.',
  'story.says.joined': '{agreed} {agreed|laptop agrees|laptops agree}: these spellings are counted as one name.',
  'story.says.result': '{count} {count|ballot is|ballots are} opened and counted, and the result is on the board.',
  'story.says.no-result':
    'The election ends without a result. {count} {count|ballot counts|ballots count}, {needed} are needed, and none was opened.',
  'story.says.attest': '{laptop} signs that it has checked everything itself: {attested} of {laptops}.',
  'story.says.announced':
    '{attested} of {laptops} {laptops|laptop has|laptops have} signed, as many as the plan asks for: this is how the election ended.',
  'story.says.takeover':
    'Another laptop goes on as coordinator, where the board stood. {reports} {reports|laptop has|laptops have} told it how far that was.',

  'story.many.accept': '{scenes} laptops join in making the key.',
  'story.many.deal-commit':
    '{scenes} laptops fix their secrets in advance, and show the random numbers that they had promised.',
  'story.many.deal': '{scenes} laptops cut their secrets into pieces, and hand each laptop one of each, sealed.',
  'story.many.confirm': '{scenes} laptops sign that their pieces fit, and confirm the key: {confirmed} of {laptops}.',
  'story.many.roll': 'The list of voters grows {scenes} times. It has {voters} now.',
  'story.many.code': '{scenes} voters use one-time codes: {codes} of {voters} are used.',
  'story.many.ballot': '{scenes} sealed ballots fall into the box. {count} {count|lies|lie} in it now.',
  'story.many.ballot-again':
    'Voters vote again, {scenes} times: only the last ballot of each counts. {count} {count|ballot counts|ballots count} now.',
  'story.many.test':
    '{scenes} sealed ballots are opened as a test, and not cast. {tests} {tests|ballot was|ballots were} tested so far.',
  'story.many.attest': '{scenes} laptops sign that they have checked everything themselves: {attested} of {laptops}.',

  'story.term.manifest':
    'The manifest, entry 0 of the board. Its fingerprint is a SHA-256 hash of its canonical bytes; every signature and proof of the election is bound to it.',
  'story.term.accept':
    'Key ceremony, round 1: a receiving key R in ristretto255 and the commitment to a random nonce, signed with Ed25519.',
  'story.term.deal-commit':
    'Round 2: the hash of the deal, before any deal is seen, and the opened nonce, which must hash to its commitment. All nonces together give the six words.',
  'story.term.deal':
    'Round 3, Pedersen’s distributed key generation: Feldman commitments A_k = a_k·B to a random polynomial f, a proof of knowledge of a_0, and the shares f(i), each sealed for laptop i.',
  'story.term.deal-false':
    'Fault bad-deal: the deal does not hash to its commitment, or its commitments or proofs do not hold.',
  'story.term.complaint':
    'The accuser opens the Diffie–Hellman point of one share with a Chaum–Pedersen proof. The share is good if f(i)·B = Σ i^k·A_k.',
  'story.term.confirm': 'Round 4: a signature over the hash of all deals and the election key Y = Σ A_0.',
  'story.term.key':
    'The election key Y = x·B, whose x was never in one place; laptop i holds x_i of a {threshold}-of-{laptops} Shamir sharing, and X_i = x_i·B is public.',
  'story.term.restart':
    'Attempt {attempt} of the key ceremony, with {laptops} {laptops|participant|participants}. Indices stay, and every proof is bound to its attempt.',
  'story.term.roll': 'The roll: an Ed25519 public key for each voter or each one-time code, and no name.',
  'story.term.replace':
    'A replacement: the coordinator’s entry takes the key of an unspent code off the roll for good and puts another there.',
  'story.term.code':
    'A bind: the code’s key signs a new key, which the voter’s device made, and the new key signs that it takes the code.',
  'story.term.ballot':
    'ElGamal in ristretto255: (c1, c2) = (r·B, M + r·Y), with a Schnorr proof of knowledge of r and the voter’s Ed25519 signature.',
  'story.term.ballot-again':
    'A ballot with a higher sequence number that names the hash of the one it replaces. Old and new are both on the board.',
  'story.term.test':
    'Benaloh’s cast-or-audit: r and M are published, and anyone recomputes (r·B, M + r·Y). What was opened can never be cast.',
  'story.term.objection':
    'An objection: the voter’s signature over the hash of the audit. It changes nothing else and accuses nobody.',
  'story.term.remind':
    'A reminder: the coordinator’s signature over the number of keys on the roll for which no ballot stands. The plan’s reminders allows it once.',
  'story.term.extend':
    'An extension: the coordinator’s signature over a later closing time and a reason. It counts by its place on the board, before the close.',
  'story.term.stamp':
    'A stamp: a checkpoint that at least q laptops have co-signed (C2SP), each with the time of its own clock. Their median is no rule of the board.',
  'story.term.close': 'The close: it fixes the list to mix, the last ballot of each voter in the order of the board.',
  'story.term.too-few': 'The manifest’s leastBallots is {needed}: below it the fold refuses every mix.',
  'story.term.witnessed':
    'A checkpoint over the close (C2SP signed note), co-signed by at least q = ⌊(n + t − 1) / 2⌋ + 1 laptops.',
  'story.term.mix-in':
    'Input of mix {turn}: the list of ElGamal ciphertexts that the close or the mix before has left, known by its SHA-256 hash.',
  'story.term.mix-out':
    'A re-encryption shuffle: (c1′, c2′) = (c1 + s·B, c2 + s·Y) with a new random s for each ciphertext, in a secret random order.',
  'story.term.proof':
    'A non-interactive zero-knowledge proof of a shuffle (Terelius and Wikström; CHVote, algorithms 7.41 to 7.48). One multi-scalar multiplication decides all its equations.',
  'story.term.proof-false':
    'Fault bad-shuffle: an equation of the proof is not true. The chain is cut before this mix; innocent laptops after it get a new turn.',
  'story.term.skip':
    'A skip names the mix or proof that the board awaits. A time-out is the coordinator’s claim, and proves nothing.',
  'story.term.seal':
    'The seal names the last list of the longest fully proven chain of mixes. After it nothing is mixed.',
  'story.term.held-until':
    'The manifest’s `results.at`: an honest node makes no decryption share for this list before its own clock shows the hour. No rule of the board reads a clock.',
  'story.term.held-by':
    'The manifest’s `results.by`: an honest node makes no decryption share for this list before its person has said so on that laptop. No message asks for it.',
  'story.term.share':
    'Decryption shares d_j = x_i·c1_j for all ciphertexts, with one batched Chaum–Pedersen proof that the x_i is that of X_i = x_i·B.',
  'story.term.share-false': 'Fault bad-shares: the Chaum–Pedersen proof does not hold for X_i and these d_j.',
  'story.term.opened':
    'Threshold decryption: M_j = c2_j − Σ λ_i·d_ij, with Lagrange’s λ_i for the first valid shares, those of {from}.',
  'story.term.join': 'A join names groups of written-in names as they are counted apart.',
  'story.term.agree': 'An agree: the signature of a holder of a key share over the hash of the join.',
  'story.term.joined':
    'As many holders of key shares have agreed as the threshold says. No entry parts the names again.',
  'story.term.result': 'The result: all plaintexts M_j, and their tally by every rule that the manifest names.',
  'story.term.no-result':
    'The shortfall, with the co-signed checkpoint over the close. There is no final list and no decryption share.',
  'story.term.attest':
    'An attestation: a signature over the hash of the entry that ends the election. {needed} are needed.',
  'story.term.announced': 'A quorum of q attestations, as many as were needed for the close.',
  'story.term.takeover':
    'Epoch {epoch}: a new coordinator’s key, with signed reports of q laptops about the highest head of the board that each has seen.',

  'story.check.manifest': 'Everyone can read the plan, and compare the twelve words of the election.',
  'story.check.accept': 'Everyone can check the signature by the key that the plan names for this laptop.',
  'story.check.deal-commit':
    'As soon as all have done it, the same six words stand on every screen: everyone can compare them.',
  'story.check.deal':
    'Everyone can check that it is what was fixed in advance; and each laptop, that its own piece fits.',
  'story.check.deal-false': 'Whoever works it out finds the same laptop at fault.',
  'story.check.complaint':
    'Everyone can open this one piece now and see for themselves. This attempt at a key is given up.',
  'story.check.confirm': 'Everyone can add up the deals, and gets this very key.',
  'story.check.key': 'Everyone can work out from the board the key and what belongs to the part of each laptop.',
  'story.check.restart':
    'Everyone can check a reason that is on the board: a fault, or a laptop’s own signature. That a laptop was silent is the coordinator’s word.',
  'story.check.roll':
    'Everyone can count the keys. Whose key is whose, people check with the organiser’s list of names.',
  'story.check.replace':
    'Everyone can check that the old code had not been used, that it never is, and that there are no more codes than before.',
  'story.check.code': 'Everyone can check that each code is used once at most.',
  'story.check.ballot':
    'The voter finds it on the board by its words. Everyone can check that it comes from the list of voters, and is no copy.',
  'story.check.ballot-again': 'Everyone can check that one ballot of this voter counts, and which.',
  'story.check.test':
    'Everyone can check what this ballot held, and the voter, whether that was chosen. It is never counted.',
  'story.check.objection': 'Everyone can see that a voter objects. Nobody can check whether it is true.',
  'story.check.remind': 'Everyone can count how many had not voted. To whom the list was shown, stands nowhere.',
  'story.check.extend': 'Everyone sees the new time and the reason. No earlier time can take its place.',
  'story.check.stamp': 'Compare this with the announced times. The verdict does so at the end.',
  'story.check.close':
    'Everyone can make the same list from the board. Every voter can look for their own ballot in it.',
  'story.check.too-few': 'Everyone can count the ballots on the board. The rules now forbid to mix or open any.',
  'story.check.witnessed': 'Everyone can check these signatures. An honest laptop signs no second box.',
  'story.check.mix-in': 'Everyone can check that it takes the very list that was there before.',
  'story.check.mix-out':
    'Everyone can check that as many envelopes came out as went in: {count}. Whether they are the same ones, the proof has to show.',
  'story.check.proof': 'Everyone can check this proof. Every honest laptop does, before it gives its part of the key.',
  'story.check.proof-false': 'Everyone who checks the proof finds it false, and knows whose it is.',
  'story.check.skip':
    'Everyone can check that the board was waiting for this laptop. That it was late is the coordinator’s word.',
  'story.check.seal': 'Everyone can check that each of these mixes has a proof that holds.',
  'story.check.held-until':
    'Everyone can compare this hour with the laptops’ times over the key shares. The verdict does so at the end.',
  'story.check.held-by': 'Everyone sees whose parts of the key open the result. Who pressed there, nothing shows.',
  'story.check.share': 'Everyone can check that it is the right part of the key, used on this list.',
  'story.check.share-false':
    'Everyone who checks finds the same. The ballots are opened with the parts of others, if there are enough.',
  'story.check.opened': 'Everyone can open every ballot of the mixed list now, and finds the same in it.',
  'story.check.join': 'Everyone can compare these spellings with the opened ballots.',
  'story.check.agree': 'Everyone can check which laptops agree.',
  'story.check.joined': 'Everyone can see both counts: with these spellings together, and apart.',
  'story.check.result': 'Everyone can count the opened ballots again, and must come to the same result.',
  'story.check.no-result': 'Everyone can count the ballots that lie sealed on the board.',
  'story.check.attest': 'Everyone can check the signature, and do what this laptop did: check all of it.',
  'story.check.announced':
    'Everyone can take the transcript home and check the whole election there, without believing anyone.',
  'story.check.takeover': 'Everyone can check that nothing that these laptops had seen is missing.',
} as const;
