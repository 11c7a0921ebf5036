package org.centerkiosk.core.signup;

/** What a client sent as an applicant. */
public sealed interface ApplicantReading {

    /** It is one; whether the rules take it is another question. */
    record Read(Applicant applicant) implements ApplicantReading {}

    /** The person wrote something that is none, such as a wrong telephone number. */
    record Refused(Refusal refusal) implements ApplicantReading {}

    /**
     * The program that sent it is at fault.
     *
     * @param what in English, nothing personal in it
     */
    record Malformed(String what) implements ApplicantReading {}
}
