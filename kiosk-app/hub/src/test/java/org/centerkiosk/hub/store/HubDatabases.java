package org.centerkiosk.hub.store;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;

/**
 * Runs a {@link ParameterizedTest} twice, with an empty, migrated {@link HubDatabase} on an SQLite file and one on
 * PostgreSQL. It is closed after the test; a second instance on it is {@code HubDatabase.open(database.config())}.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ArgumentsSource(FreshDatabases.class)
public @interface HubDatabases {}
