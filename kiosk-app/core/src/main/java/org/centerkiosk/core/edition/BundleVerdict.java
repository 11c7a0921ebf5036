package org.centerkiosk.core.edition;

import java.util.List;
import org.centerkiosk.core.trust.MediaFile;
import org.centerkiosk.core.trust.SignedEdition;
import org.centerkiosk.core.trust.TrustedState;

/** What a terminal that trusts a certain state would make of a bundle. */
public sealed interface BundleVerdict {

    /**
     * It would show the edition.
     *
     * @param next what it would trust afterwards
     * @param missing files without which events have a drawn poster
     */
    record Sound(SignedEdition edition, TrustedState next, List<MediaFile> missing) implements BundleVerdict {

        public Sound {
            missing = List.copyOf(missing);
        }
    }

    /** It has this edition already, or a newer one. */
    record Known() implements BundleVerdict {}

    /**
     * It would take nothing from it.
     *
     * @param what is wrong, in English for staff
     * @param remedy what to do about it
     */
    record Unsound(String what, String remedy) implements BundleVerdict {}
}
