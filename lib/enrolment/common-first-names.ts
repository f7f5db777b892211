/**
 * Given names that are common in Belgium, folded. They tell a given name from a surname when the two columns
 * of a row were swapped. Source : Statbel, prénoms de la population et des naissances (CC BY 4.0).
 */
export const commonFirstNames: ReadonlySet<string> = new Set(
  `
  aaron abel achille adam adele adem adrian adriano adrien agathe agnes ahmed aicha alain alan alba albert
  alessandro alessia alessio alex alexander alexandra alexandre alexia alexis aleyna alfons ali alice
  alicia aline alix aliya alizee alma alois alya alyssa amalia amandine amaury amber ambre amel amelia
  amelie amina amine amir amira amy ana anae anaelle anais anas anastasia andre andrea andrew andy
  angelina angelique angelo anis anissa anita anja ann anna anne annelies annemarie annick annie anny
  anthony antoine antonin antonio apolline aria arlette arnaud arne arsene arthur arya ashley asma assia
  astrid asya audrey auguste augustin aurelie aurelien aurore axel axelle aya ayden aylin ayman aymane
  aymen aymeric ayoub azra baptiste barbara bart basile bastien beatrice benjamin benoit bernadette
  bernard bert bilal bjorn bram brandon brigitte bruno bryan camelia camille capucine carine carla
  caroline cassandra catherine cecile cedric celeste celestin celestine celia celine chantal charles
  charlie charline charlotte charly chiara chloe chris christel christelle christian christiane christine
  christophe cindy claire clara clarisse claude claudine clea clemence clement clementine cleo cloe
  colette colin coline come constance corentin cyril daan damien daniel danielle danny daoud dario david
  davy delphine denis denise diana diane didier diego dieter dimitri dina dirk dominique dorian dounia
  dries dylan eddy eden edouard elea eleana elena eleonore elia eliana elias elie elif elina eline eliot
  eliott elisa elisabeth elise eliza elke ella ellen ellie elliot elodie eloise els elsa elya elyne ema
  emeline emelyne emiel emile emilia emilie emilien emilio emily emir emma emmanuel emmy emy enes enola
  enora enzo eric erik ernest erwan erwin esteban estelle esther ethan etienne eva evan eve evelyne evy
  ezio fabian fabienne fabrice fanny farah fatima fatoumata faustine felix femke fien filip fiona flavie
  flavio flora florence florent florian florine francesco francine francis francois francoise frank frans
  freddy frederic frederik gabin gabriel gabriella gabrielle gael gaelle gaspard gaston gauthier geert
  genevieve geoffrey georges georgette gerard gerda gert gilbert gilles gioia giovanni giulia giulian
  giuliano giuseppe glenn gloria godelieve gregoire gregory greta guido guillaume guy hafsa hajar hamza
  hannah hanne hans haroun harry hayden hector heidi helena helene heloise hendrik henri henry herman hiba
  hilda hilde hubert hugo ibrahim ilario ilias ilona ilse ilyan ilyana ilyas ilyes imane imran imrane
  inaya ines inge ingrid irene irina iris isaac isabelle isaline ismael ismail issa ivan jack jacqueline
  jacques jad jade james jan jana jason jasper jayden jean jeanclaude jeanfrancois jeanmarie jeanne
  jeannine jeanpierre jelle jennifer jenny jens jeremy jeroen jerome jessica joachim joanna joel joelle
  johan john johnny joke jolien jonas jonathan jordan joris jose joseph josephine joshua josiane jozef
  judith jules julia julian julie julien juliette june jurgen justin justine kais karel karen karin karine
  kathleen katrien kawtar kelly kenan kenza kenzo kevin khadija kiara kim kobe koen kris kristel kristof
  kurt kylian kyllian laetitia laly lana laora lara lars laura laure laurence laurent laurine lea leana
  leandre leandro leen leila lena lenny leo leon leonardo leonie leopold lewis leyla lia liam lien
  liesbeth lila lili lilia lilian liliane lilly lilou lily lilya lilyrose lina linda line lino lionel lisa
  lise lisette lison livia livio loan logan loic lois lola lore loredana lorena lorenzo loris lotte lou
  louane louis louisa louise louka louna luc luca lucas lucie lucien lucile lucy ludovic luis luka lukas
  luna lutgarde lya lyam lyana lydia lylou lyna lynn maarten madeleine mae mael maelle maelys maeva magda
  magdalena maissa malak malia malik malo mamadou manel manon marc marceau marcel marco marcus margaux
  margot maria mariam marianne marie mariechristine mariette marijke marina marine mario marion marius
  marleen martin martine marwa marwan maryam mateo matheo mathias mathieu mathis mathys matteo matthew
  matthias matthieu mattia maud maurice max maxence maxim maxime maximilien maxine maya mayssa mehdi
  melanie melina meline melissa meryem mia michael michel michele micheline michelle michiel mieke miguel
  mila milan milo mireille mohamed mohammed monique morgane moussa muhammad muhammed muriel mya myla
  myriam nada nadia nadine nael naim nancy naomi nassim nathalie nathan nathanael nele nell nelly neo
  neyla nick nico nicolas nicole niels nina nino ninon nisrine noa noah noam noe noemie noham nolan noor
  nora norah nour oceane oliver olivia olivier omar ophelie oscar owen pablo pascal pascale patricia
  patrick paul paula pauline peter petra philip philippe pierre pieter quentin rachel rafael rania raphael
  rayan rayane raymond reda rene renee richard rita robbe robert robin roger roland romain roman romane
  romeo romy ronny rosa rosalie rose rosie roxane ruben rudi rudy ryan sabine sabrina sacha safa safia
  safiya salim salma salome salvatore sam sami samia samuel samy sander sandra sandrine sara sarah sasha
  sean sebastian sebastien selena selim selma seppe serena serge shana simon simonne sirine soan sofia
  sofiane sofie sohan solene soline sonia sonja sophia sophie soraya soufiane soulayman souleyman stefaan
  stefan stefanie stella stephane stephanie steve steven stijn suzanne sven sylvie talia tamara tao tasnim
  teo tess tessa thais thalia thea theo theodore thiago thibault thibaut thierry thimeo thomas tiago tim
  timeo timothe timothee tiziano tom tony tristan ugo ulysse valentin valentina valentine valentino
  valerie vanessa veerle vera veronique victoire victor victoria vincent violette virginie viviane walid
  walter wassim wendy werner willem william willy wim wout wouter xavier yanis yann yannick yannis yasmina
  yasmine yasser yassin yassine yassir younes yousra youssef ysaline yusuf yves yvette yvonne zakaria zayd
  zelie zeynep zoe
`.match(/[a-z]+/g),
);
