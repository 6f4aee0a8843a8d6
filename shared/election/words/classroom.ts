/**
 * The list of manifest version 2: words that may be read aloud to a class. Chosen for this project by the rules that its test
 * states: 2,048 words of three to eight letters in alphabetical order, told apart by their first four letters and by more than
 * one slip, none that sounds like another, none of `unfit`. Never changed once an election was held by it: each word is a number.
 */
export const classroom: readonly string[] = `
  abacus ability about above absent absorb abstract access account achieve acoustic acquire across action actor actress actual adapt add
  address adjust admit adorn adult advance adverb advice aerial affair afford afloat afraid again age agent agile aglow agree ahead aim
  airport airy aisle alarm album alcove alert algebra alley almanac almost aloud alpaca alpha alpine already also alter always amazing
  amber ambition among amount amused anagram anchor ancient animal announce annual another answer antenna anthem antique antler anvil any
  apart apology appear apple approve april apron aquarium arcade arch arctic area argue armchair aroma around arrange arrive art artist
  artwork ascend ask aspect asset assist assume athlete atlas atrium attend attitude attract auburn august aunt author auto average
  aviator avid avocado awake away awesome awning axis azure backpack badge bag bagel baggage bakery balance balcony balloon bamboo banana
  bandage banjo banner banquet bargain barley barn barrel base basic basket bassoon bathtub battery beach beam beanbag beauty because
  become bedding bedroom beehive beetle before befriend begin behave behind behold beige belfry believe below benefit beret better between
  beyond bicycle bid bike binary biology biplane birch birdie biscuit blade blanket blazer blend blink blizzard bloom blossom blotter
  blouse blue board bobbin bobcat boiler boldly bolt bonfire bongo bonus booklet boost boots border borough borrow botany boulder bounce
  bouquet bowl box bracket bramble brand brass brave breadth breeze briar brick bridge brief brighten brim bring brittle broaden broccoli
  broken bronze brook brother brown brunch brush bubbly buckle buddy budget buffalo buggy bugle build bulb bundle bungalow buoyant burger
  business bustle busy buyer buzzer cabaret cabbage cabin cable cactus calcium calendar call calmly calorie camera campus canal candle
  canine canoe canteen canvas canyon capable cape capsule captain car caramel carbon cardigan carefree cargo carnival carol carpet carry
  cartoon cascade cashew casual catalog category catfish catwalk caught cauldron caution cavern cedar ceiling celery cellar centaur
  ceramic cereal certain chair chalk champion chant chapter chase chatty cheap check cheddar cheese chef cherish child chimney chip chisel
  chive choice choose choppy chorus chowder chuckle chunk cinema cinnamon circle citrus city clapper clarify classic clatter clay clean
  clerk clever client climate clinic cloak cloister close cloth cloudy clown cluster clutch coach coaster cobalt cobweb coconut code
  codfish coffee coil collect colossal column combine comet comfort comic common company concert conduct confirm conifer connect consider
  convince cooking copilot copper copy coral cordial corgi cork cornet correct cosmos costume cotton country couple course cousin cowboy
  coyote cradle craft cram crane crayon credit creek crescent crew cricket crimson crisp crop crowd cruise crumb crunchy crust crystal
  cubicle cuckoo cucumber cuddle cup cupboard cupcake curious curlew curve cushion custard cutlery cycle cypress dabble daffodil dahlia
  dainty daisy damp damson dance dash dawn day daybreak daylight dazzle deal decade december decimal deck decorate deepen deer define
  degree delay deliver delta deluxe denim dentist depend depot depth deputy derby derive describe desert design desktop destiny detail
  detour develop diagram dialect diamond diary dice differ digital dignity dimple diner dinosaur diploma direct discover disk display
  distance divide document dog dogsled dogwood dolphin domain dome domino donate donkey donor doorbell dormouse dotted double dovetail
  downhill dozen dragon drawer dreamy dress drift drip driveway drizzle drone drummer duckling duet dumpling dune during duty dynamic
  eager eagle early earring earshot earthy easily easy ebony echo eclipse ecology economy edge edible edit educate effect effort egg
  eighty elastic elder electric elegant element elephant elevator elk elope eloquent else emblem emerald emoji employ empower empty enable
  encore end endless energy engine engrave enhance enjoy enlarge enough enrich enroll enter entire entry envelope epic episode equal equip
  era erase escort espresso essay evening evidence evolve example excite exercise exhibit exist expand expect explain express extend extra
  fabric fabulous factory faculty falcon family fancy fanfare fantasy faraway farewell farmer fashion fasten favorite feature february
  fedora feel fennel fern ferret festival fetch few fiber field fiery fiesta fifteen fig figure filbert film filter final find finish
  firefly firmly first fishing flagpole flake flamenco flannel flapjack flask flat flavor fleece flex flicker flight flint flip flock
  floor flora flower fluent fluffy fluid flurry flush flutter fly flyer foal focus foghorn folder foliage folk follow food footstep forest
  forget forklift formula fortune forum forward foster founder foxglove fragment frame freckle freezer frequent fresh friend fringe
  frisbee frog front frosty froth fruit fun funny furnace futon future fuzzy gadget galaxy gallery gap garage garden garlic garment garnet
  gate gather gazebo gecko geese gem general genre gentle genuine geometry gerbil gesture giant gigantic gingham giraffe give glacier glad
  glance glass glaze gleam glen glider glimpse glisten glitter globe glory glossary glyph gnome goblet goggle golden golf gondola goose
  gopher gorge gosling gourd gown grace grammar granite graph grasp grateful gravity grayling great greenery griddle griffin grille grin
  gripping grocery groom grotto group grove grow guess guide guitar gull gymnast habit haiku halfway hammock hamster handbag hangar happy
  harbor hardwood harmony harness harp harvest hat hazel headline hearth heavy hedgehog height helium helmet helpful hen herb heritage
  heron herring hexagon hiccup hickory high hilltop hinge hint hippo history hobby holiday holly homespun honey hoof hooray hope horizon
  horse hotel hour hover howdy huge human humble humor hundred hurry hydrant ibis iceberg icicle icon idea identify idiom idle igloo
  iguana image imitate impact improve impulse inbox inch include income index indicate indoor industry infield inform ingot inherit
  initial inkblot inkwell inlet inner inning input inquiry insert inside inspire install insulate interest into invent invite involve
  ironing irrigate island isotope italic item ivory ivy jackal jade jaguar jam jasmine jazz jeans jelly jersey jest jewelry jigsaw jingle
  jogging join joke journey joust joy joyful jubilee judge judo jug juggle juice jukebox jumbo jump junior kangaroo karate kayak keen kelp
  kernel kestrel ketchup kettle key keyboard keyhole kindle kinetic kiosk kitchen kite kitten kiwi knapsack knight knit knock knoll know
  knuckle koala ladder ladle ladybug lagoon landmark lane language lantern laptop large laser lattice laugh laundry laurel lava lavender
  lavish lawyer leader leaflet leapfrog learn lecture ledger legend leggings leisure lemon lemur length lens lentil leopard lesson lettuce
  level library lifeboat lightly likely lilac lily limerick limit linen lingo lion liquid list liter little lizard llama loan lobster
  locket lodge lofty logbook logic logo loop lotus lounge loyal luck luggage lullaby luminous lunar lunch luxury lyrics macaroni machine
  magic magnet magpie mailbox main majestic major make mallard mammal manage mandolin mango mansion mantle manual maple marble margin
  marine market marmot maroon marsh marvel mascot mast match material matrix mattress maximum meadow mealtime measure mechanic media
  medley meerkat melody memory mention menu merchant merge merit merlin merry mesh message metal meteor method metric middle midnight
  midway migrate mileage milk million mimic mineral minnow minor minstrel minute miracle mirror misty mix mixed mixture mobile modern
  modify module molasses molecule moment mongoose monitor monsoon month monument moon more morning mosaic mosquito moss motion motto
  mountain mouse movie mower much mud muesli muffin mulberry multiply museum mushroom music mussel myrtle myself mystery name nanny napkin
  narrate narwhal nation nature nautical navigate navy near nectar needle neighbor neither neon nephew nestle net network neutral news
  nibble nickel nightcap nineteen noble nocturne nomad noodle normal northern notepad nothing notice novel nozzle nugget number numeral
  nurture nutmeg nutshell nylon oasis oatcake oatmeal object oblong oboe observe obtain obvious occur ocean ocelot octagon october odyssey
  off offer offhand office often ointment okay old olive olympic omelet once onion online only onyx open opera opinion option orange
  orator orbit orchard ordinary oregano original oriole ornament osprey ostrich other outcome outdoor outer outfit outing outline output
  outside oval owner oxygen oyster ozone pacific package paddle padlock pageant painter pair pajama palace palette palm pancake panda
  panel panorama pansy panther papaya paper papyrus parcel parent park parlor parrot parsnip partner passion pasta pathway patient pattern
  pause pave pavilion paw payment peanut pearl pebble pecan pedal peg pelican pencil pendant penguin peony people pepper percent perfect
  perky permit person phone photo phrase physical piano piccolo picket picnic picture piece pier pigtail pinball pinecone pink pinwheel
  pioneer pitch pivot pixel pixie pizza planet plaster plate playful plaza please pledge plug plunge plywood podium poem point polaroid
  polka pollen polo polygon poncho pond pontoon pool popcorn popular porridge portion position possible postcard potato pottery pouch
  poultry powder practice prairie predict prefer prelude premium prepare pretty primary priority prism prize process produce profit
  program project promote property proud provide prune public pudding pulley pulse puma pumpkin puppy purchase purpose put puzzle pyramid
  quadrant quail quality quantum quarter question quiet quill quince quiz quote rabbit raccoon radar radish rafter ragtime railway rainbow
  raisin ranch random rapid rare ratio raven ravioli ready reason rebound rebuild recall receive recipe record recycle reduce redwood reed
  referee reflect refresh region regular rehearse reindeer relax release relief rely remain remember remind remove render renew reopen
  repair repeat replace report reptile rescue resemble resource response restful result retreat return reunion reveal review reward
  rhubarb ribbon ringlet rinse ripen ripple rivet roadside roam roast robin robot robust rocky rodeo rolling rooftop rookie rooster rose
  rotate roundup route rowboat rowing ruby rucksack ruler rung runner runway rural rustic safe saffron saga sailor salad salmon salsa salt
  salute samba sample sand sapling sapphire sardine satchel satisfy saturn saucer sauna savanna sawdust scale scamper scan scarf scatter
  scenic scheme school science scone scooter scout screen scribble scroll scrub sculptor seagull seahorse seaside seat seaweed second
  section security seek seesaw segment select selfie semester seminar senior sense sentence sequel serenade series service sesame session
  settler setup seven shallow shamrock shears shelter shift shimmer shine shipyard shiver shoelace shop shortcut shovel showcase shuffle
  shutter sight sign silent silo silver similar sincere singer sitar situate sixteen size sizzle skate sketch ski skillet skirt skylark
  slab slalom sleep sleigh slick slide slipper slogan slow small smile smooth snack snail snapper sneaker snippet snooze snorkel snowball
  snug soak soccer society soda softball solar solid solution solve someone sonata song sonic sonnet soprano sort sound soup source south
  spaniel sparrow speak special spell spend sphere spice spinach spiral splash splendid spoken sponsor spoon spore spot spray spread
  spring sprout spruce square squeeze squirrel stadium staff stage stairs stamina stanza staple starfish statue stay steam steel stellar
  stencil step stereo steward still stir stock stool story stove strategy street strict student sturdy style submit suburb subway success
  sudden sugar suggest suit summer sundial sunlight sunrise sunset super supply supreme sure surface surname surprise surround survey
  sustain swap sweater sweet swim swirl swish switch swivel sycamore syllable symbol symphony sync synonym syrup system tabby tablet taffy
  tail talent talk tandem tangle tapestry tartan taste taxi teacup teammate teapot teaspoon telegram tell tempo tenant tennis tenor term
  terrace text thank thatch thaw theater theme theory thermal they thicket thimble thing thirteen this thought three thrive thrush thunder
  tiara tickle tidy tiger tilt timber time timid tinfoil tinker tinsel tip tiptoe title toad today toddler together token tomato tomorrow
  tone tonight toolbox topaz topic topple tornado tortoise total toucan tourist toward toymaker tractor trade traffic train transfer
  travel tray treasure trek trellis trend triangle tribute tricycle trio triplet triumph trolley trombone trophy trout trowel true truffle
  truly trumpet trunk trusty truth tube tugboat tulip tuna tundra tunnel turbine turnip turtle tutor tweed twelve twenty twice twig
  twilight twinkle twist two typeset typical ukulele ultra umbrella umpire unaware uncover under undo unfold unicorn uniform unique unison
  unity universe unknown unlock unpack unravel until unusual unwrap unzip upbeat update upgrade uphill uphold upkeep upland uplift upon
  upper upright upstream upward urban urchin usable usage used useful usher usual utensil utility utopia vacant valet valid valve van
  vanilla vapor various varnish varsity vault vector vehicle veil velvet vendor venture venue veranda verify version very vessel vibrant
  video view village vintage vinyl violin virtual visit visual vital vivacity vivid vocal voice volcano volley volume voucher vowel voyage
  wagon waiter walkway wallaby walnut walrus waltz wander warbler wardrobe warm washable waterway waxy wealth weather weaver web weekend
  welcome wellness western wetsuit whale wharf wheat wheel where whirl whisk widen widget width wiggle wildlife will window wing wintry
  wire wisdom wishbone wisp witness witty wobble wombat woodland wordplay workshop world worry worth woven wrap wreath wren write yacht
  yak yard yearbook yeast yellow yes yodel yoga yogurt yonder you yoyo zebra zenith zephyr zero zigzag zinc zipper zodiac zoo zoology
  zucchini
`
  .trim()
  .split(/\s+/);
