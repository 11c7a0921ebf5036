package org.centerkiosk.terminal.keyboard;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;

/** Every text that can be reached from an object by strong references, in its own fields or those of what it holds. */
final class Reachable {

    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<Object> next = new ArrayDeque<>();
    private final Set<String> texts = new TreeSet<>();

    private Reachable() {}

    static Set<String> strings(Object root) {
        Reachable walk = new Reachable();
        walk.add(root);
        while (!walk.next.isEmpty()) {
            walk.visit(walk.next.removeFirst());
        }
        return walk.texts;
    }

    private void add(@Nullable Object value) {
        // The scene leads to all screens, the dictionary and the fonts to all characters, a class to the program,
        // and a path iterates over new paths without end.
        boolean leads = value != null
                && !(value instanceof Scene)
                && !(value instanceof CandidateSource)
                && !(value instanceof Class)
                && !(value instanceof ClassLoader)
                && !(value instanceof Thread)
                && !(value instanceof Path)
                && !value.getClass().getName().startsWith("com.sun.javafx.font.")
                && !value.getClass().getName().startsWith("com.ibm.icu.");
        if (leads && seen.add(value)) {
            next.add(value);
        }
    }

    private void visit(Object value) {
        switch (value) {
            case String text -> texts.add(text);
            case char[] letters -> texts.add(new String(letters));
            case StringBuilder text -> texts.add(text.toString());
            case Map<?, ?> map ->
                map.forEach((key, each) -> {
                    add(key);
                    add(each);
                });
            case Iterable<?> all -> all.forEach(this::add);
            case Object[] all -> {
                for (Object each : all) {
                    add(each);
                }
            }
            default -> {
                if (!value.getClass().isArray() || Array.getLength(value) == 0) {
                    fields(value);
                }
            }
        }
        if (value instanceof Iterable && !value.getClass().getName().startsWith("java.")) {
            fields(value);
        }
    }

    private void fields(Object value) {
        for (Class<?> type = value.getClass(); type != null && type != Object.class; type = type.getSuperclass()) {
            if (type.getName().startsWith("java.")) {
                return;
            }
            for (Field field : type.getDeclaredFields()) {
                // The insides of the JDK stay closed: nothing of ours is in them alone.
                boolean reference = !Modifier.isStatic(field.getModifiers())
                        && !field.getType().isPrimitive();
                if (reference && field.trySetAccessible()) {
                    try {
                        add(field.get(value));
                    } catch (IllegalAccessException e) {
                        throw new IllegalStateException(field.toString(), e);
                    }
                }
            }
        }
    }
}
