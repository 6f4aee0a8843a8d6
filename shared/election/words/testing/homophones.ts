/** English words that sound alike or nearly so, or are easily taken for each other; no two of a group are in one list. */
export const homophones: readonly (readonly string[])[] = `
  bare/bear flower/flour night/knight plane/plain rain/reign/rein pair/pear/pare peace/piece sea/see sun/son tail/tale to/two/too
  wait/weight weather/whether won/one wood/would write/right/rite aisle/isle ant/aunt ate/eight berry/bury board/bored brake/break
  buy/by/bye cell/sell cellar/seller cent/scent/sent cereal/serial choose/chews coarse/course dear/deer dew/due/do die/dye fair/fare
  flu/flew/flue for/four/fore hair/hare heal/heel hear/here heard/herd hole/whole hour/our idle/idol/idyll knead/need knew/new/gnu
  knot/not know/no lessen/lesson loan/lone made/maid mail/male main/mane medal/meddle meat/meet missed/mist morning/mourning
  oar/or/ore/awe pail/pale pain/pane pause/paws peak/peek/pique pedal/peddle plum/plumb pole/poll pour/pore/paw/poor pray/prey
  principal/principle profit/prophet rap/wrap read/reed/red real/reel ring/wring road/rode/rowed role/roll root/route/rout rose/rows
  sail/sale scene/seen seam/seem soar/sore/saw sole/soul/seoul stair/stare stake/steak steal/steel sweet/suite their/there threw/through
  throne/thrown tide/tied toe/tow vain/vane/vein waist/waste ware/wear/where warn/worn way/weigh/whey weak/week which/witch whale/wail
  wine/whine yolk/yoke you/ewe/yew hymn/him knit/nit cymbal/symbol cygnet/signet mussel/muscle mustard/mustered carrot/carat/caret
  bolder/boulder base/bass beach/beech beat/beet been/bean bow/bough/beau ceiling/sealing chili/chilly colonel/kernel core/corps
  council/counsel creak/creek currant/current draft/draught earn/urn faint/feint fir/fur flair/flare gait/gate grate/great groan/grown
  hall/haul hi/high hoarse/horse lain/lane leak/leek links/lynx mantle/mantel manner/manor marshal/martial might/mite moat/mote
  moose/mousse pact/packed palette/palate/pallet passed/past patience/patients pearl/purl plait/plate quarts/quartz rest/wrest rye/wry
  sauce/source sight/site/cite some/sum stile/style straight/strait taper/tapir tea/tee team/teem tern/turn time/thyme tire/tyre
  troop/troupe tuba/tuber wave/waive bell/belle bread/bred bridal/bridle cash/cache chord/cord cruise/crews cue/queue days/daze doe/dough
  fate/fete feat/feet find/fined freeze/frieze grease/greece guest/guessed jam/jamb key/quay lead/led maze/maize metal/mettle mode/mowed
  mood/mooed naval/navel peer/pier pi/pie place/plaice praise/prays presence/presents review/revue rhyme/rime seas/seize sew/so/sow
  shoe/shoo sleigh/slay sundae/sunday tacks/tax tense/tents toad/towed tray/trait trussed/trust vale/veil vial/vile/viol wet/whet
  whirled/world wrote/rote yore/your lama/llama larva/lava lute/loot caught/court panda/pander sort/sought stalk/stork talk/torque
  alter/altar aural/oral ascent/assent affect/effect accept/except advice/advise desert/dessert device/devise elicit/illicit quiet/quite
  than/then adapt/adopt angel/angle canvas/canvass complement/compliment dairy/diary human/humane moral/morale personal/personnel
  picture/pitcher auger/augur bard/barred basil/basal beer/bier birch/burch boarder/border boy/buoy cast/caste chased/chaste check/cheque
  clause/claws climb/clime coward/cowered cypress/cyprus dual/duel ferry/fairy flea/flee flour/flower foul/fowl gamble/gambol gild/guild
  gilt/guilt hart/heart holy/wholly jewel/joule juggler/jugular lap/lapp laps/lapse leased/least levee/levy liar/lyre lichen/liken
  loch/lock mall/maul mare/mayor marry/merry mews/muse miner/minor mind/mined mown/moan nose/knows one/won overdo/overdue racket/racquet
  raise/rays/raze rapt/wrapped retch/wretch roomer/rumor rude/rued sax/sacks sachet/sashay scull/skull sear/seer serf/surf serge/surge
  session/cession shear/sheer side/sighed slight/sleight sloe/slow staid/stayed step/steppe succor/sucker tied/tide tighten/titan tic/tick
  trust/trussed venous/venus verse/versus vertex/vortex wade/weighed wales/wails warship/worship weald/wield wheel/weal woe/whoa
  world/whirled cousin/cozen cord/chord aloud/allowed bail/bale bald/bawled ball/bawl band/banned baron/barren bazaar/bizarre berth/birth
  blue/blew bode/bowed bolt/boult boos/booze borough/burrow brows/browse bur/burr bus/buss calendar/calender capital/capitol cask/casque
  cede/seed ceil/seal chic/sheikh choir/quire chute/shoot clique/click coal/kohl coco/cocoa coffer/cougher coin/quoin cops/copse
  cornflour/cornflower crewed/crude dependent/dependant discreet/discrete disc/disk done/dun ducked/duct eave/eve eight/ate ewer/your
  eyelet/islet faker/fakir fawn/faun file/phial filter/philter flocks/phlox friar/fryer gallop/galop gate/gait gene/jean gnome/nome
  gofer/gopher grisly/grizzly guerrilla/gorilla guise/guys hangar/hanger hay/hey hertz/hurts hew/hue higher/hire humerus/humorous
  hurdle/hurtle jeans/genes knave/nave knight/night lacks/lax lays/laze lei/lay lens/lends licorice/liquorice load/lode/lowed locks/lox
  loch/lough marten/martin mask/masque mince/mints mist/missed mucous/mucus mule/mewl news/gnus nickel/nickle oh/owe ordinance/ordnance
  ounce/once pedal/petal plaintiff/plaintive pleas/please plodding/plotting pride/pried prince/prints pries/prize quay/key queen/quean
  rack/wrack raiser/razor rain/reign reek/wreak rack/wreck rigger/rigor roe/row rood/rude rota/rotor rough/ruff rung/wrung sane/seine
  satire/satyr satin/saturn saver/savor/savour serial/cereal shake/sheik shoal/shole shoes/shoos sink/sync slue/slew soared/sword
  soled/sold spade/spayed staff/staph tale/tail tare/tear taught/taut/tort tenner/tenor therefor/therefore tier/tear tighter/titer
  toon/tune told/tolled ton/tun tongue/tung tracked/tract tucks/tux turban/turbine undo/undue vary/very wacks/wax want/wont watt/what
  wax/whacks weir/we wheel/we wether/weather whined/wind whit/wit whither/wither wind/wined wrap/rap wright/right yawn/yon route/root
  router/rooter petal/pedal latte/lattice leaver/lever accord/accordion summit/submit reward/rewarded maple/maypole adult/adopt
  sentence/sequence decade/decayed lizard/wizard ticket/thicket statue/statute sphere/spear cyclone/cycle assist/assister mystic/misted
  minuet/minute ledger/leger sundial/sundae raven/ravine medal/metal liter/litter tofu/toffee koala/cola collage/college
`
  .trim()
  .split(/\s+/)
  .map((group) => group.split('/'));
