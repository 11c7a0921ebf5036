package org.centerkiosk.config;

/** Everything that can be configured, valid as a whole. Immutable. */
public record KioskConfig(
        VenueConfig venue,
        DisplayConfig display,
        LoopConfig loop,
        FeedsConfig feeds,
        HubLinkConfig hubLink,
        HubConfig hub,
        MessageConfig message,
        IdleConfig idle,
        HoursConfig hours,
        CameraConfig camera,
        KeyboardConfig keyboard,
        PrinterConfig printer,
        SpeechConfig speech,
        PoliciesConfig policies,
        SignUpConfig signUp,
        StaffConfig staff,
        ExitConfig exit,
        UpkeepConfig upkeep,
        StorageConfig storage) {

    /** The built-in defaults alone, whatever files, environment and properties say. */
    public static KioskConfig defaults() {
        return new ConfigLoader(ConfigSources.none()).load().config();
    }

    static KioskConfig read(Section in) {
        return new KioskConfig(
                VenueConfig.read(in.in("venue")),
                DisplayConfig.read(in.in("display")),
                LoopConfig.read(in.in("loop")),
                FeedsConfig.read(in),
                HubLinkConfig.read(in.in("hub")),
                HubConfig.read(in.in("hub").untilRestart()),
                MessageConfig.read(in.in("message").untilRestart()),
                IdleConfig.read(in.in("idle")),
                HoursConfig.read(in.in("hours")),
                CameraConfig.read(in.in("camera").untilRestart()),
                KeyboardConfig.read(in.in("keyboard").untilRestart()),
                PrinterConfig.read(in.in("printer")),
                SpeechConfig.read(in.in("speech")),
                PoliciesConfig.read(in.in("policies")),
                SignUpConfig.read(in.in("signup").untilRestart()),
                StaffConfig.read(in.in("staff")),
                ExitConfig.read(in.in("exit")),
                UpkeepConfig.read(in.in("upkeep")),
                StorageConfig.read(in.in("storage").untilRestart()));
    }
}
