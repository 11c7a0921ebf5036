package org.centerkiosk.terminal.form;

/** One thing that is asked. */
public sealed interface Field {

    /** Who signs up. */
    record Name() implements Field {}

    record Phone() implements Field {}

    /** How many come. */
    record PartySize() implements Field {}

    /** Whether the applicant agrees to what is done with name and number. */
    record Consent() implements Field {}

    /**
     * When one who comes was born, in eight digits.
     *
     * @param attendee place in the party, from 0, which is the one who signs up
     */
    record Birth(int attendee) implements Field {}

    /** Who answers for the children. */
    record GuardianName() implements Field {}

    /** Whether that person agrees. */
    record GuardianConsent() implements Field {}

    /** @param question its id */
    record Answer(String question) implements Field {}

    /** The short code of a ticket. */
    record Code() implements Field {}

    /** The last four digits of the number that signed up. */
    record LastFour() implements Field {}
}
