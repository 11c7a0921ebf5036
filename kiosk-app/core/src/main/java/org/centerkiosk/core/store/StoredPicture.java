package org.centerkiosk.core.store;

import java.time.Instant;
import org.centerkiosk.core.fetch.Validators;

/**
 * Which file shows a picture.
 *
 * @param key the picture's address, or a digest of it where it is a {@code data:} URI
 * @param file name within the media folder
 * @param validators for the next conditional request
 * @param checked when its address was last asked
 * @param used when the programme last wanted it, exact to a day
 */
public record StoredPicture(String key, String file, Validators validators, Instant checked, Instant used) {}
