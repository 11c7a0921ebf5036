package org.centerkiosk.hub.staff;

/** What became of a change to the accounts. */
public sealed interface AccountChange {

    /** It is as asked. */
    record Done(Account account) implements AccountChange {}

    /** There is an account of that name already. */
    record Exists() implements AccountChange {}

    /** There is no account of that name. */
    record Unknown() implements AccountChange {}

    /** It may not be so, with the reason and what would do. */
    record Unfit(String why) implements AccountChange {}
}
