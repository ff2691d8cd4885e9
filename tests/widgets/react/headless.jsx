import {
  Dialog,
  DialogPanel,
  DialogTitle,
  Disclosure,
  DisclosureButton,
  DisclosurePanel,
  Listbox,
  ListboxButton,
  ListboxOption,
  ListboxOptions,
  Menu,
  MenuButton,
  MenuItem,
  MenuItems,
  Radio,
  RadioGroup,
  Switch,
  Tab,
  TabGroup,
  TabList,
  TabPanel,
  TabPanels,
} from "@headlessui/react";
import { useState } from "react";
import { createRoot } from "react-dom/client";

const PEOPLE = ["Durward", "Kenton", "Therese"];

function App() {
  const [isOpen, setIsOpen] = useState(false);
  const [person, setPerson] = useState(PEOPLE[0]);
  const [enabled, setEnabled] = useState(false);
  const [plan, setPlan] = useState("startup");
  return (
    <>
      <Menu>
        <MenuButton id="drop">My account</MenuButton>
        <MenuItems anchor="bottom" id="menu">
          <MenuItem><a id="settings" href="#settings">Settings</a></MenuItem>
          <MenuItem><a id="support" href="#support">Support</a></MenuItem>
        </MenuItems>
      </Menu>
      <Listbox value={person} onChange={setPerson}>
        <ListboxButton id="select">{person}</ListboxButton>
        <ListboxOptions anchor="bottom">
          {PEOPLE.map((one) => <ListboxOption key={one} id={one} value={one}>{one}</ListboxOption>)}
        </ListboxOptions>
      </Listbox>
      <Switch checked={enabled} onChange={setEnabled} id="switch" aria-label="Enable" style={{ width: 40, height: 20 }} />
      <Disclosure>
        <DisclosureButton id="more">Is team pricing available?</DisclosureButton>
        <DisclosurePanel id="answer">Yes!</DisclosurePanel>
      </Disclosure>
      <button type="button" id="launch" onClick={() => setIsOpen(true)}>Open dialog</button>
      <Dialog open={isOpen} onClose={() => setIsOpen(false)}>
        <div className="overlay">
          <DialogPanel className="content" id="dialog">
            <DialogTitle>Deactivate account</DialogTitle>
            <button type="button" id="cancel" onClick={() => setIsOpen(false)}>Cancel</button>
            <button type="button" id="x" onClick={() => setIsOpen(false)}>Deactivate</button>
          </DialogPanel>
        </div>
      </Dialog>
      <RadioGroup value={plan} onChange={setPlan} aria-label="Plan">
        {["startup", "business"].map((one) => <Radio key={one} id={one} value={one}>{one}</Radio>)}
      </RadioGroup>
      <TabGroup>
        <TabList>
          <Tab id="tab1">Tab 1</Tab>
          <Tab id="tab2">Tab 2</Tab>
        </TabList>
        <TabPanels>
          <TabPanel>Text one.</TabPanel>
          <TabPanel>Text two.</TabPanel>
        </TabPanels>
      </TabGroup>
    </>
  );
}

createRoot(document.getElementById("root")).render(<App />);
