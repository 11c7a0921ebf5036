/**
 * The hub's database: one set of SQL on an SQLite file or on PostgreSQL, migrated as it is opened; hints that something
 * changed, also to other instances. The only package that knows JDBC.
 */
@NullMarked
package org.centerkiosk.hub.store;

import org.jspecify.annotations.NullMarked;
