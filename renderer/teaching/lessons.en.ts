import type { Lessons } from './guide.ts';

export const lessons: Lessons = {
  title: 'Teach with Ostraka',
  lead: 'Two lessons, word for word: ten minutes on one laptop, or 45 with three laptops and the class’s phones. Nothing here needs the internet.',
  lessons: {
    alone: {
      title: 'Ten minutes on one laptop',
      aim: 'The class can say why nobody knows whose ballot is whose, and why nobody can swap one unnoticed.',
      needs: [
        'One laptop with Ostraka, on the projector and on its charger.',
        'The window large: the class must read it from the last row.',
        'Once before the lesson: hold the election of step 2, so that you know how long it takes on this laptop.',
        'This lesson on paper, {{coordinator.codes.print}}, or on a second device: a window shows the lesson or the election, not both.',
      ],
      steps: {
        trust: {
          title: 'Whom do you trust with the count?',
          acts: [
            'Take a vote by show of hands, pizza or pasta. Count aloud, and announce one vote too many for pizza.',
          ],
          says: [
            'You caught me, because you saw all hands. But then everyone also saw how you voted.',
            'Today a vote is secret, and still everyone can check the count. Let us find out how both can be had.',
          ],
          questions: [
            {
              ask: 'I take the ballot box home and count alone. What could I do?',
              answer: 'Swap, add or lose ballots, and recognise somebody’s handwriting. You would have to trust me.',
            },
          ],
        },
        start: {
          title: 'Let it begin',
          acts: [
            'On the start page press {{launcher.simulate}}.',
            'Leave the numbers as they are: {{simulation.voters}} 100, {{simulation.nodes}} 3, {{simulation.threshold}} 2.',
            'Press {{common.start}}. The election takes less than a minute; the picture tells it at a pace that one can follow.',
            'While you speak, {{player.pause}} holds the picture. {{player.on}} and {{player.back}} go step by step, as the arrow keys do.',
          ],
          says: [
            'This laptop now plays everyone: the organiser’s laptop, three that mix, and a hundred voters. Each is a program of its own, and the cryptography is the real one.',
            'The ballots were cast by real people, for the mayor of Burlington in 2009.',
          ],
          questions: [],
        },
        seal: {
          title: 'Everyone seals a ballot',
          acts: ['Point at {{player.box}} while it fills.'],
          says: [
            'First the three laptops made a key together. Each keeps its part, and none ever has the whole.',
            'Each voter’s own device put the ballot into an envelope that is locked with this key. What arrives in the box is locked already.',
          ],
          questions: [
            {
              ask: 'How many of the three laptops must work together to open an envelope?',
              answer: 'Two. That was the number at {{simulation.threshold}}. One alone sees nothing.',
            },
          ],
        },
        predict: {
          title: 'Predict before you look',
          acts: ['Let them vote by hand on the question, and write down how many say yes.'],
          says: ['The first laptop is about to shuffle all envelopes. It does know its own order.'],
          questions: [
            {
              ask: 'Does one honest laptop among the three suffice to keep the secret?',
              answer:
                'Yes, as far as the mixing goes: whoever wants to follow an envelope needs the order of every laptop. But two that work together could open envelopes without any mixing, so at most one of these three may be dishonest.',
            },
          ],
        },
        mix: {
          title: 'Watch the mix',
          acts: [
            'Look at one laptop after the other. {{player.pause}} holds the picture, {{player.play}} lets it go on; the election itself does not wait.',
            'Was it too fast? {{player.back}}, or choose another {{player.speed}}.',
          ],
          says: [
            'Each laptop takes all envelopes, wraps every one anew, so that it looks different, and lays them out in another order.',
            'The new wrapping matters: without it you would recognise the envelopes and could follow them.',
          ],
          questions: [
            {
              ask: 'After the first laptop: who could still say which envelope is whose?',
              answer: 'The first laptop, and nobody else.',
            },
            {
              ask: 'And after the third?',
              answer: 'Only all three together. If a single one keeps its order to itself, the trail ends there.',
            },
          ],
        },
        proof: {
          title: 'Caught by a proof',
          acts: ['Point at a laptop: {{player.does.proven}}. Open {{player.check}} below the picture.'],
          says: [
            'A laptop could swap an envelope for one of its own while it mixes. So each must prove that what comes out is what went in, without telling the order.',
            'The other laptops check this proof. Where it does not hold, they all refuse the mix, say whose it is, and go on without it.',
          ],
          questions: [
            {
              ask: 'How can one prove something without telling it?',
              answer:
                'Like someone who finds the odd one among two cups while you swap them behind your back: after twenty rounds you believe that they see a difference, and you still do not know which. The app does it with numbers, in one go.',
            },
          ],
        },
        open: {
          title: 'Open only the mixed list',
          acts: ['Point at {{player.opened}}.'],
          says: [
            'Now two laptops give their part of the key, and only for the last list. Nobody knows any more whose these envelopes are.',
          ],
          questions: [
            {
              ask: 'Why must nobody give a part of the key for the first list?',
              answer: 'There the names are still beside the envelopes. Opened, it would show how each person voted.',
            },
          ],
        },
        result: {
          title: 'One vote, several winners',
          acts: [
            'Press {{player.curtain.open}} where it waits, and scroll on to {{results.compare}}.',
            'Is there time? {{side-by-side.title}} on the start page lets you change the ballots and watch the winners.',
          ],
          says: ['The same hundred ballots, counted by three rules. Read who wins by each.'],
          questions: [
            {
              ask: 'Which of them is right?',
              answer:
                'Each follows its rule. That is why the rule was fixed before anyone voted, and nobody may choose it afterwards.',
            },
          ],
        },
        limits: {
          title: 'What it does not promise',
          acts: ['Hand out the worksheet, or ask its first question aloud.'],
          says: [
            'Everyone can check the count, and nobody can say whose ballot is whose unless too many laptops work together.',
            'It cannot keep somebody from looking over your shoulder. It trusts your own device to seal what you chose. And people decide who may vote, not a proof.',
          ],
          questions: [
            {
              ask: 'So would you elect a parliament with it?',
              answer:
                'No. At home nobody sees whether you are pressed, and a device can be infected. For the class speaker it is more than paper gives you: everyone can check.',
            },
          ],
        },
      },
    },
    class: {
      title: '45 minutes with three laptops and phones',
      aim: 'The class has held a secret election itself, has checked it, and can say what each part protects from.',
      needs: [
        'Three laptops with Ostraka on their chargers, one of them on the projector.',
        'All three and the phones in one network in which devices reach each other: see the rehearsal.',
        'Too few phones? A tablet or another laptop is a booth for many, one after the other: plan with {{wizard.codes}}, print the slips, and take the address from {{booth.set-up}} beside the code for phones.',
        'Nine slips of paper and 36 small envelopes for the first step.',
        'Three volunteers, one for each laptop.',
      ],
      steps: {
        trust: {
          title: 'Mix with paper',
          acts: [
            'Nine pupils put a note with yes or no into an envelope, with their initials on the outside.',
            'Three volunteers take turns behind a folder: put every envelope into a new one, without initials, and lay them out in another order.',
          ],
          says: ['You have just done what our laptops will do: wrap anew, and shuffle.'],
          questions: [
            {
              ask: 'What could a volunteer behind the folder have done?',
              answer: 'Swapped an envelope, opened one, or remembered the order. Keep these three for later.',
            },
          ],
        },
        plan: {
          title: 'Plan the election',
          acts: [
            'On the laptop with the projector press {{launcher.coordinate}}.',
            'Fill in {{wizard.title}}; {{wizard.option}}: two at least. Then {{common.next}}.',
            'Let the class choose a rule, then {{common.next}}.',
            'Leave {{wizard.laptops}} at 3 and {{wizard.threshold}} at 2; phones need {{wizard.pages}}. Tick {{wizard.lesson}}. Then {{wizard.open}}.',
          ],
          says: [
            'From now on nothing of this can be changed: question, rule and laptops are part of what everyone checks.',
          ],
          questions: [
            {
              ask: 'Why do we choose the rule before we vote?',
              answer:
                'The same ballots can elect different people by different rules. Afterwards we would choose the winner.',
            },
          ],
        },
        laptops: {
          title: 'Three laptops join',
          acts: [
            'On the two other laptops press {{launcher.mix}}, choose the election or paste its link, type a name, and press {{common.join}}.',
            'The organiser’s laptop mixes, too, in the same window: copy the link, press {{common.home}} at its foot, there {{launcher.mix}}, paste the link, type a name, {{common.join}}. Then {{common.home}} again, and the election under {{launcher.recents}}: it leads on.',
            'Each volunteer reads the twelve words under {{node.leader}} aloud and compares them with the projector’s.',
            'Now press {{coordinator.lobby.start count=3}} on the projector.',
          ],
          says: [
            'A name in a network proves nothing: anyone can call a computer “class 8b”. The words cannot be faked.',
          ],
          questions: [
            {
              ask: 'What if one laptop shows other words?',
              answer: 'It talks to somebody else. Send it away and give it the link again.',
            },
          ],
        },
        words: {
          title: 'Six words',
          acts: [
            'Read the six words on the projector aloud, one by one.',
            'Each volunteer answers in the window: {{node.words.match}} or {{node.words.differ}}. The organiser’s laptop answers, too: {{common.home}}, its part that mixes, and back in the same way.',
          ],
          says: [
            'The three laptops have made the key. These words exist only now, and every laptop had a hand in them: if they match, all are in the very same election.',
          ],
          questions: [
            {
              ask: 'Why not simply compare the first letters?',
              answer: 'Somebody in between could look for words that begin alike. All six, in order, cannot be hit.',
            },
          ],
        },
        list: {
          title: 'Everyone signs up',
          acts: [
            'Everyone scans the code on the projector, types a name and presses {{voter.enrol.button}}.',
            'Does the page not open? {{address.others}}',
            'Press {{coordinator.roll.open}} and read the names out: is anyone missing, doubled or a stranger? Then back and {{coordinator.open-voting}}.',
          ],
          says: [
            'This list is public, like the list at a polling place. It says who may vote, and nothing of what they vote.',
          ],
          questions: [
            {
              ask: 'Could I put twenty invented names on it?',
              answer:
                'Yes, and no proof notices. You notice, when I read it out. Who may vote is decided by people, in the open.',
            },
          ],
        },
        vote: {
          title: 'Vote, and test your own phone',
          acts: [
            'Everyone chooses and presses {{voter.form.seal}}.',
            'One row presses {{voter.test}}, looks at what was inside, and answers {{voter.audited.yes}}. The device seals a new one at once.',
            'Everyone presses {{voter.cast}} and looks at {{voter.receipt.title}}.',
          ],
          says: [
            'A device that cheats does not know beforehand whether you will test it. So a few tests protect everyone.',
            'The receipt says that your ballot is there. It does not say what is in it: nobody can make you show that.',
          ],
          questions: [
            {
              ask: 'Why is a tested ballot thrown away?',
              answer: 'It was opened for all to see, so it is no secret any more.',
            },
          ],
        },
        cheat: {
          title: 'One of you may cheat',
          acts: [
            'One volunteer looks at {{cheat.title}} on the own laptop, {{cheat.which}}: {{cheat.name.replaced-in-mix}}.',
            'Everyone predicts aloud: {{cheat.guess.named}}, {{cheat.guess.unknown}} or {{cheat.guess.nothing}}?',
            'The volunteer ticks what the class thinks and presses {{cheat.do}}.',
          ],
          says: [
            'This works only because the plan says that it is a lesson. The mark stays on this election for ever: for a real one, hold another without it.',
            'The laptop waits until it mixes. Then it puts a ballot of its own in place of one of yours, and claims that it has not.',
          ],
          questions: [
            {
              ask: 'Who else could do this, in an election that is no lesson?',
              answer:
                'Anyone who changes the program on the own laptop. It would be caught in the same way, for it is the others who check.',
            },
          ],
        },
        close: {
          title: 'Close the box',
          acts: ['Press {{coordinator.voting.close}}, and when all have voted {{coordinator.closing.now}}.'],
          says: [
            'The laptops have signed what is in the box. Whoever takes a ballot out from now on is contradicted by these signatures, and everyone can show it.',
          ],
          questions: [],
        },
        mix: {
          title: 'Watch your laptops mix',
          acts: [
            'Each volunteer says aloud when the own laptop mixes, proves and checks.',
            'Wait for the laptop that cheats: who says what of it? Its own window says which check failed.',
            'It goes fast. Under the result {{player.again}} shows all of it once more, as slowly as you like.',
            'Look at {{player.title}} on the projector; {{player.pause}} holds the picture.',
          ],
          says: [
            'Think of the three things from the first step. Swapping: the proof catches it. Opening: one laptop alone has only a part of the key. Remembering the order: it helps only if all who mixed do it together.',
          ],
          questions: [
            {
              ask: 'Which of you would have to conspire to read a ballot?',
              answer:
                'Any two of the three, with their parts of the key. So give the laptops to people who are not all friends.',
            },
            {
              ask: 'And what if a laptop breaks down now?',
              answer: 'Two are enough to open. The screen says how many may still be missing.',
            },
          ],
        },
        result: {
          title: 'The result',
          acts: [
            'Read the result, and the line about how many laptops have checked and signed it.',
            'Where you let other rules be counted, look at {{results.compare}}.',
            'Write down the words under {{results.election-words}}.',
            'A tie, or one more question? {{round.button}} takes laptops and phones along; its words are new.',
          ],
          says: [
            'Every laptop has checked every step itself, and then signed. Had one found a fault, it would say so here, with a name.',
          ],
          questions: [
            {
              ask: 'Can you find your own ballot in the result?',
              answer: 'No, and that is the point. You can see only that it went into the mix: your receipt says so.',
            },
          ],
        },
        check: {
          title: 'Check it without us',
          acts: [
            'On the projector press {{coordinator.save.transcript}} and take the file to another laptop, on a stick for example.',
            'There press {{common.home}}, then {{launcher.verify}}, type the twelve words, and press {{verifier.choose}}.',
            'Open some of {{verifier.checks}}, and read {{verifier.claims}}.',
          ],
          says: [
            'This laptop believes nobody: it works out everything anew from the file. Anybody can do that at home, years later.',
          ],
          questions: [
            {
              ask: 'Why does it ask for the twelve words?',
              answer:
                'Somebody could give you the file of an invented election, in which all is in order. The words say which one is ours.',
            },
          ],
        },
        limits: {
          title: 'What it does not promise',
          acts: [
            'Open {{privacy.summary}} under the result and read who could.',
            'Do the worksheet in pairs, and compare the answers. Whoever is quick computes a whole election by hand: {{launcher.hood}} on the start page prints a sheet and its solution.',
          ],
          says: [
            'Nobody keeps others from looking over your shoulder, no proof says that the list is right, and your own device must be honest or be tested.',
          ],
          questions: [
            {
              ask: 'You voted on a page that the organiser’s laptop sent to your phone. What could this laptop do?',
              answer:
                'Send a page that reads your choice. Your test would find a page that seals something else, not one that only reads. The app on your own device is the stronger way.',
            },
            {
              ask: 'Everyone voted for Ada. What does everyone know now?',
              answer: 'How each of you voted. No election hides that, this one neither.',
            },
          ],
        },
      },
    },
  },
};
