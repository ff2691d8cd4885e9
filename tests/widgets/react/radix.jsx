import * as Accordion from "@radix-ui/react-accordion";
import * as Dialog from "@radix-ui/react-dialog";
import * as Menu from "@radix-ui/react-dropdown-menu";
import * as Select from "@radix-ui/react-select";
import * as Slider from "@radix-ui/react-slider";
import * as Tabs from "@radix-ui/react-tabs";
import { createRoot } from "react-dom/client";

const App = () => (
  <>
    <Menu.Root>
      <Menu.Trigger id="drop">Options</Menu.Trigger>
      <Menu.Portal>
        <Menu.Content id="menu">
          <Menu.Item id="new">New Tab</Menu.Item>
          <Menu.Item id="open">Open Window</Menu.Item>
          <Menu.Sub>
            <Menu.SubTrigger id="more">More Tools</Menu.SubTrigger>
            <Menu.Portal>
              <Menu.SubContent>
                <Menu.Item id="save">Save Page As</Menu.Item>
              </Menu.SubContent>
            </Menu.Portal>
          </Menu.Sub>
        </Menu.Content>
      </Menu.Portal>
    </Menu.Root>
    <Dialog.Root>
      <Dialog.Trigger id="launch">Edit profile</Dialog.Trigger>
      <Dialog.Portal>
        <Dialog.Overlay className="overlay" />
        <Dialog.Content className="content" id="dialog">
          <Dialog.Title>Edit profile</Dialog.Title>
          <Dialog.Description>Text of the dialog.</Dialog.Description>
          <input id="name" aria-label="Name" defaultValue="Pedro" />
          <Dialog.Close id="x">Close</Dialog.Close>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
    <Tabs.Root defaultValue="one">
      <Tabs.List aria-label="Manage">
        <Tabs.Trigger value="one" id="tab1">Account</Tabs.Trigger>
        <Tabs.Trigger value="two" id="tab2">Password</Tabs.Trigger>
      </Tabs.List>
      <Tabs.Content value="one">Text one.</Tabs.Content>
      <Tabs.Content value="two">Text two.</Tabs.Content>
    </Tabs.Root>
    <Accordion.Root type="single" collapsible>
      {["One", "Two", "Three"].map((name) => (
        <Accordion.Item value={name} key={name}>
          <Accordion.Header>
            <Accordion.Trigger id={`a${name}`}>{name}</Accordion.Trigger>
          </Accordion.Header>
          <Accordion.Content>Text of {name}.</Accordion.Content>
        </Accordion.Item>
      ))}
    </Accordion.Root>
    <Select.Root defaultValue="apple">
      <Select.Trigger id="select" aria-label="Food">
        <Select.Value />
      </Select.Trigger>
      <Select.Portal>
        <Select.Content position="popper">
          <Select.Viewport>
            {["apple", "banana", "cherry"].map((name) => (
              <Select.Item value={name} key={name} id={name}>
                <Select.ItemText>{name}</Select.ItemText>
              </Select.Item>
            ))}
          </Select.Viewport>
        </Select.Content>
      </Select.Portal>
    </Select.Root>
    <Slider.Root className="track" defaultValue={[50]} max={100} step={1}>
      <Slider.Track className="track">
        <Slider.Range />
      </Slider.Track>
      <Slider.Thumb id="thumb" aria-label="Volume" style={{ display: "block", width: 20, height: 20 }} />
    </Slider.Root>
  </>
);

createRoot(document.getElementById("root")).render(<App />);
