import type { Authored } from "./authored";

/** What an author makes of `chef-and-manager.docx`. */
export const chefAndManager: Authored = {
  locale: "en",
  title: "Head chef or restaurant manager?",
  lead: "Afterwards you know which question goes to the kitchen and which to the dining room.",
  first: "Head chef",
  second: "Restaurant manager",
  noDuties: ["Pass each other a hundred times a day, and new staff often ask the wrong one"],
  lessons: [
    {
      title: "Before the doors open",
      lead: "Who gets the kitchen ready, who gets the room ready, and what both see to.",
      summary: [
        "The head chef gets the food ready.",
        "The restaurant manager gets the room and its people ready.",
        "Large parties go to the restaurant manager.",
        "Both teach new staff.",
        "Both keep the place clean.",
      ],
    },
    {
      title: "While guests eat",
      lead: "Plates, complaints, cash, and what both decide together.",
      summary: [
        "A plate goes out when the head chef has seen it.",
        "A complaint goes to the restaurant manager.",
        "Food is counted in the kitchen, money in the dining room.",
        "A price is set by both.",
        "The inspector speaks with both.",
      ],
    },
  ],
  duties: {
    "Draws up the rota for the dining room": {
      owner: "second",
      stem: "Find a third waiter for Friday, when two have asked for the day off",
      reasons: {
        first: "The head chef knows who cooks; who serves is settled out front.",
        both: "Kitchen and room have a list each, so one person keeps this one.",
        second: "Who works in the room on which day is the restaurant manager's to decide.",
      },
    },
    "Books tables for large parties": {
      owner: "second",
      stem: "Promise a firm the long table by the window for its dinner",
      reasons: {
        first: "The head chef learns how many will eat, and promises nobody a seat.",
        both: "A guest needs one person who can say yes, and that is the restaurant manager.",
        second: "Where guests sit is known in the dining room, by the restaurant manager.",
      },
    },
    "Counts the meat and fish at the end of the night": {
      owner: "first",
      stem: "Write down what is left in the cold room before going home",
      reasons: {
        first: "What is left over decides what is cooked tomorrow, so the head chef counts it.",
        both: "The food is in the kitchen, where one person answers for it.",
        second: "The restaurant manager counts money; food is counted by whoever cooks it.",
      },
    },
    "Counts the cash at the end of the night": {
      owner: "second",
      stem: "Compare the notes in the till with the bills after closing",
      reasons: {
        first: "The head chef counts food; money never comes into the kitchen.",
        both: "Money is safest when one person answers for it, here the restaurant manager.",
        second: "Money comes in through the dining room, so the restaurant manager counts it.",
      },
    },
    "Talks to the food inspector": {
      owner: "both",
      stem: "Show a visitor from the council round the fridges and the guest toilets",
      reasons: {
        first: "The head chef can show the kitchen; the rest is the restaurant manager's.",
        both: "The inspector looks at kitchen and room, so each shows their own part.",
        second: "The restaurant manager can show the room; the kitchen is the head chef's.",
      },
    },
    "Plans the menu for the week": {
      owner: "first",
      stem: "Put lamb on Wednesday since the farm has some that day",
      reasons: {
        first: "What is cooked when is the head chef's to plan.",
        both: "The restaurant manager prints the list; what stands on it is decided in the kitchen.",
        second: "The restaurant manager tells what guests like, and the head chef plans.",
      },
    },
    "Orders fresh ingredients from the market": {
      owner: "first",
      stem: "Ring the fishmonger at six for twenty trout",
      reasons: {
        first: "Whoever cooks knows how much is needed, so the head chef orders.",
        both: "Two people who order would order twice.",
        second: "The restaurant manager pays the bill; what is bought is the head chef's choice.",
      },
    },
    "Train new staff": {
      owner: "both",
      stem: "Show a beginner on the first day where things are and how they are done",
      reasons: {
        first: "The head chef teaches cooks; waiters learn from the restaurant manager.",
        both: "Each has beginners of their own and teaches them.",
        second: "The restaurant manager teaches waiters; cooks learn from the head chef.",
      },
    },
    "Keep the premises clean": {
      owner: "both",
      stem: "Wipe down what has been used and mop the floor before locking up",
      reasons: {
        first: "The kitchen is the head chef's; the dining room gets dirty too.",
        both: "Each looks after their own half of the house.",
        second: "The dining room is the restaurant manager's; the kitchen gets dirty too.",
      },
    },
    "Checks each plate before it leaves the kitchen": {
      owner: "first",
      stem: "Send a soup back to the stove because it has gone cold at the hatch",
      reasons: {
        first: "What goes out is the head chef's name, so the head chef looks at it.",
        both: "A plate would get cold while two people looked at it.",
        second: "The restaurant manager sees the plate when it has left the kitchen.",
      },
    },
    "Handles complaints from guests": {
      owner: "second",
      stem: "Offer a free dessert at table five, which has waited for an hour",
      reasons: {
        first: "The head chef hears about it later; guests speak to whoever is in the room.",
        both: "Guests want one person who listens and decides at once.",
        second: "The restaurant manager is in the room, listens and decides.",
      },
    },
    "Set the prices of the dishes": {
      owner: "both",
      stem: "Agree on what the lamb may cost next month",
      reasons: {
        first: "The head chef knows what the food costs; what guests will pay is known out front.",
        both: "Cost and what guests will pay have to be put together, so both decide.",
        second: "The restaurant manager knows what guests will pay; what it costs is known in the kitchen.",
      },
    },
  },
  pair: {
    left: "Counts the meat and fish at the end of the night",
    right: "Counts the cash at the end of the night",
    stems: ["Count ==what is left to cook== after closing", "Count ==what guests have paid== after closing"],
    difference: "Food is counted where it is cooked, money where it is taken.",
  },
  letStand: "This is our first edition; more will be written for the next one.",
};
