package org.centerkiosk.config;

import java.nio.file.Path;

/**
 * What paths in values are relative to.
 *
 * @param home what {@code ~} stands for, absolute
 * @param working for values that stand in no file, absolute
 */
record Places(Path home, Path working) {

    Path resolve(Setting setting) {
        String value = setting.value();
        if (value.equals("~") || value.startsWith("~/") || value.startsWith("~\\")) {
            return home.resolve(value.substring(Math.min(2, value.length()))).normalize();
        }
        Path base = setting.origin() instanceof Origin.InFile in
                ? working.resolve(in.file()).getParent()
                : working;
        return base.resolve(value).normalize();
    }
}
