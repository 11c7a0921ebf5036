package org.centerkiosk.hub.store;

import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.support.ParameterDeclarations;

/** Opens each database when its turn comes. */
final class FreshDatabases implements ArgumentsProvider {

    @Override
    public Stream<? extends Arguments> provideArguments(ParameterDeclarations parameters, ExtensionContext context) {
        return Stream.<Supplier<Named<HubDatabase>>>of(
                        () -> Named.of("SQLite", HubDatabase.open(TestFolder.newFile())),
                        () -> Named.of(
                                "PostgreSQL",
                                HubDatabase.open(TestServer.shared().newDatabase())))
                .map(open -> Arguments.of(open.get()));
    }
}
