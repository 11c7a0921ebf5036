package org.centerkiosk.core.desk;

/** What a desk is made of; all of it is used on the desk's thread. */
record DeskParts(DeskSettings settings, Keys keys, Codes codes, Lending lending, Holds holds, Tickets tickets) {}
