/**
 * Works out when the sessions of a series take place: rules, single dates, exclusions and overrides (RFC 5545), one
 * instance at a time and within a budget of steps.
 */
@NullMarked
package org.centerkiosk.core.feed.recurrence;

import org.jspecify.annotations.NullMarked;
