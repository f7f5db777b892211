/**
 * Plain French nouns and adjectives without accents, four to nine letters, easy to type on any keyboard and
 * fit for a school. Four of them make more than 37 bits.
 */
export const phraseWords = `
abeille abricot accord accueil acier agenda agile agneau aiguille aile aimant album alouette amande amical
amiral ample ananas ancre animal anneau antilope apport arbre arche ardoise argent argile armoire arome
arrosoir artiste asperge astre atelier atlas atome aube aubergine auberge automne avenue averse avion avocat
avril badge bagage baguette baignade balade balai balance balcon baleine ballon bambou banane bandeau banjo
banquise barbe barque barrage basilic bassin bateau baton belier benzine berceau berger beurre bibelot
biberon bison blaireau blason bleuet bobine bocal bonbon bonnet bordure botanique botte bouchon boucle
bougie boulanger boule bouquet bourgeon boussole bouteille bouton bracelet branche brebis breton bricolage
brindille brique brise broche brosse brouette bruine bruyere buffle buisson bulle bureau cabane cabinet
cabri cacao cactus cadeau cadran cahier caillou calcaire calendrier calme camion canal canard canari
candide canne canot capitaine caravane carillon carnaval carnet carotte carreau carte carton cascade casque
castor cave caverne cercle cerise cerisier chalet chaleur chameau champ chandelle chanson chanteur chapeau
chapitre charbon chariot chasse chaton chemin chemise cheval chevreuil chiffon chocolat cigale cigogne
citron clair clairon clarinette classeur clavier client climat clocher clochette coccinelle coffre colibri
colline colombe colonne comptoir comte concert confiture copain coquelicot coquille corail corbeau corbeille
cordage cornet corridor costume coton couleur coupole courage courgette couronne coussin couteau couvert
crabe crapaud crayon cristal crocus croissant cuillere cuisine culture curieux cyclone cygne cylindre
dauphin decor delta dentelle desert dessert dessin diamant dictionnaire dimanche disque divan docile domaine
domino douane douceur dragon drapeau druide dune durable eclair ecluse ecran ecureuil edifice elan
elegant elephant empreinte enclos encre energie engrenage enigme enjeu ensemble entrain envol escabeau
escalier escargot espace espoir essaim estrade etable etage etang etoile etude exemple fable facteur faience
falaise fameux famille fanfare farine faucon fauteuil fauvette ferme festin feuille fiable ficelle figue
figuier filet fille flacon flamant flanelle fleur fleuve flocon flotte flute foin fontaine foret forge
formule fougere foulard four fourmi fourrure fraise framboise frelon fresque friand fromage frontal froment
fruit funambule fusain fusil galaxie galerie galet galop gamelle garage gardien garrigue gazelle gazon
gentil gerbe girafe girouette givre glace glacier globe glycine gomme gondole gorille gouache goutte grain
grammaire grange granit grappe gravier grelot grenadine grenier grenouille grillon grimoire grive groseille
grotte groupe guide guimauve guirlande guitare hamac hameau hamster hangar hareng haricot harpe herbe
herbier heron hibou hirondelle histoire hiver horizon horloge houblon humain humble humour iceberg igloo
image imprimeur indigo infini insecte iris ivoire jacinthe jade jaguar jambon janvier jardin jasmin jaune
javelot jeton jeudi jockey jonquille joueur jouet joyeux juillet jumelle jungle jupe juste kangourou kayak
kimono kiosque kiwi koala labyrinthe lagon lagune laine lampe lampion langue lanterne lapin lavande layette
lecture legende leger lettre levure lexique lezard liane libellule licorne lierre lilas limon limonade
lionne liquide litchi livre locomotive logique loisir lotus loupe loutre lucarne luciole lumiere lundi lune
lunette lutin lutrin luxe lynx machine magasin magique magnolia maillot maison malice malle mandarine mangue
manteau marbre marche marelle marguerite marin marmite marmotte marron marteau matelot matin melange melodie
melon menthe menuisier merveille merle mesange mesure metal meteore meuble miel mignon mimosa mineral
minute mirabelle miroir mistral modeste moineau moisson moitie mollet monde montagne montre mosaique moto
mouette moufle moulin mousse mouton muguet murmure musette musique myrtille naif natation nature navette
navire nectar neige nenuphar nichoir noble noisette nomade nord notaire nougat nouvelle noyau nuage nuance
oasis ocean octobre olive olivier ombre ombrelle oncle opale orage orange orchestre orchidee oreiller
orfevre organe orge origami orme ornement ortie osier ouest ourson outil ovale oxygene pacifique pagaie
palette palmier pamplemousse panache panda panier panneau panorama pantin papaye papier papillon papyrus
parade parapluie parasol parcours parfum parole partage parterre passage passerelle pastel pasteque patience
patin paume pavillon paysage peinture pelican pelouse pendule pensif perche perle persil petale phare phoque
photo piano pigeon pilote pinceau pingouin pinson pirate piscine pistache pivoine placard plafond plage
planche planeur plateau plume poche poireau poisson poivre police pommier poney pont porcelaine port
portail poterie potiron poulain poulet poupee prairie praline prisme prologue prune prunelle puzzle quartier
quartz quille quinze radeau radis rainette raisin rameau rapide raquette rayon rebond recette refrain
refuge regard reglisse reine reinette renard renne requin riche ricochet rideau rivage riviere rizière
robinet rocher romarin ronde roseau rosier roulotte route ruban rubis ruche ruelle rugby ruisseau rustique
sable sabot safari safran sagesse saison salade salon samedi sandale sapin sarcelle sardine satin saule
saumon sauterelle savane saveur savon scarabee sculpteur seigle semaine semelle sentier serein serpentin
serre serviette sieste silence sillon simple sirop sirene soleil sommet sonate sonnette sorbet souhait
soupe source sourire souris souvenir spatule sphere spirale splendide stade statue studio sucre sureau
surprise symbole symphonie tableau tablier talent tambour tamis tandem tapis tartine tasse teinture
telescope temple tendre terrasse terrier theatre thermos tigre tilleul timbre tiroir tisane tisserand
titane toboggan toile toiture tomate topaze torchon tornade torrent tortue toucan toupie tournesol trajet
trampoline tramway tranquille traverse trefle tresor tresse tribu tricot trident triton trombone trompette
trottoir truite tulipe tunnel turquoise utile vague vaillant vaisseau valise vallon vanille vapeur vautour
velours vendredi verger vernis verre verveine veste vigne village violette violon virgule vitrail vitrine
vivace voile voilier voisin volant volcan volet voltige voyage wagon yacht zebre zenith zephyr
`
  .trim()
  .split(/\s+/)
  .filter((word) => /^[a-z]{4,9}$/.test(word));
